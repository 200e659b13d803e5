package nl.mijnkantoor.id.login;

import org.keycloak.Config;
import org.keycloak.loginfailures.jpa.JpaUserLoginFailureProviderFactory;

/**
 * Keeps the accounts' failed logins in the database, so that a lock outlives a restart. The table and all of the code are
 * Keycloak's, which has them behind a feature that changes much else; otherwise it keeps them in memory.
 */
public final class StoredLoginFailuresFactory extends JpaUserLoginFailureProviderFactory {

    private static final int ABOVE_THE_ONES_IN_MEMORY = 10;

    @Override
    public String getId() {
        return "mijnkantoor-login-failures";
    }

    @Override
    public int order() {
        return ABOVE_THE_ONES_IN_MEMORY;
    }

    @Override
    public boolean isSupported(Config.Scope config) {
        return true;
    }
}
