package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.common.OwnSpi;

/** Lets another feature serve invitations from a file, without this one knowing it. */
public final class ImportSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public ImportSpi() {
        super("invitation-import", ImportResourceProvider.class, ImportResourceProviderFactory.class);
    }
}
