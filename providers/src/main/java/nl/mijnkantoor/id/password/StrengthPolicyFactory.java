package nl.mijnkantoor.id.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Makes the password policy {@code mijnkantoor-strength(score)}; the dictionaries are loaded when first needed. */
public final class StrengthPolicyFactory implements PasswordPolicyProviderFactory {

    static final String ID = "mijnkantoor-strength";

    private @Nullable PasswordStrength strength;

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new StrengthPolicy(session, strength());
    }

    private synchronized PasswordStrength strength() {
        if (strength == null) {
            strength = PasswordStrength.load();
        }
        return strength;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Strength (0-4)";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return String.valueOf(StrengthPolicy.DEFAULT_SCORE);
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
