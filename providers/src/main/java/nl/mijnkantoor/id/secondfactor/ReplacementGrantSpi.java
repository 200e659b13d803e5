package nl.mijnkantoor.id.secondfactor;

import nl.mijnkantoor.id.common.OwnSpi;

/** Makes {@link ReplacementGrant} known to Keycloak. */
public final class ReplacementGrantSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public ReplacementGrantSpi() {
        super("mijnkantoor-replacement-grant", ReplacementGrant.class, ReplacementGrantFactory.class);
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
