package nl.mijnkantoor.id.realm;

import nl.mijnkantoor.id.common.OwnSpi;

/** Lets Keycloak find {@link RealmCheckFactory}; nobody asks a session for the check. */
public final class RealmCheckSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public RealmCheckSpi() {
        super("mijnkantoor-realm-check", RealmCheck.class, RealmCheckFactory.class);
    }
}
