package nl.mijnkantoor.id.password;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link PasswordSetGuard} known to Keycloak. */
public final class PasswordSetGuardSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "mijnkantoor-password-set-guard";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return PasswordSetGuard.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return PasswordSetGuardFactory.class;
    }
}
