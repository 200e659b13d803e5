package nl.mijnkantoor.id.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Makes the password policy {@code mijnkantoor-blocklist}, which takes no value. */
public final class BlocklistPolicyFactory implements PasswordPolicyProviderFactory {

    static final String ID = "mijnkantoor-blocklist";

    private final CommonPasswords commonPasswords = CommonPasswords.load();

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new BlocklistPolicy(commonPasswords);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Not A Common Password";
    }

    @Override
    public @Nullable String getConfigType() {
        return null;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
