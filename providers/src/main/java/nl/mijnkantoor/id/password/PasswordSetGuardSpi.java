package nl.mijnkantoor.id.password;

import nl.mijnkantoor.id.common.OwnSpi;

/** Makes {@link PasswordSetGuard} known to Keycloak. */
public final class PasswordSetGuardSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public PasswordSetGuardSpi() {
        super("mijnkantoor-password-set-guard", PasswordSetGuard.class, PasswordSetGuardFactory.class);
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
