package nl.mijnkantoor.id.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Refuses passwords that everybody tries first. */
final class BlocklistPolicy implements PasswordPolicyProvider {

    private static final String COMMON = "invalidPasswordCommonMessage";

    private final CommonPasswords commonPasswords;

    BlocklistPolicy(CommonPasswords commonPasswords) {
        this.commonPasswords = commonPasswords;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public @Nullable PolicyError validate(@Nullable String username, String password) {
        return commonPasswords.contains(password) ? new PolicyError(COMMON) : null;
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public void close() {
        // The list is the factory's.
    }
}
