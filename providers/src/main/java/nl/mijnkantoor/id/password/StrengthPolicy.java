package nl.mijnkantoor.id.password;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Refuses passwords that are easier to guess than the realm allows. */
final class StrengthPolicy implements PasswordPolicyProvider {

    static final int DEFAULT_SCORE = 3;

    private static final int HIGHEST_SCORE = 4;
    /** Message key for a password that others would guess. */
    static final String TOO_GUESSABLE = "invalidPasswordGuessableMessage";

    private final KeycloakSession session;
    private final PasswordStrength strength;

    StrengthPolicy(KeycloakSession session, PasswordStrength strength) {
        this.session = session;
        this.strength = strength;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(realm.getPasswordPolicy(), PersonalWords.of(session, user), password);
    }

    @Override
    public @Nullable PolicyError validate(@Nullable String username, String password) {
        PasswordPolicy policy = session.getContext().getRealm().getPasswordPolicy();
        return validate(policy, PersonalWords.words(Stream.ofNullable(username)), password);
    }

    private @Nullable PolicyError validate(PasswordPolicy policy, List<String> personalWords, String password) {
        int required = policy.<Integer>getPolicyConfig(StrengthPolicyFactory.ID);
        return strength.score(password, personalWords) < required ? new PolicyError(TOO_GUESSABLE, required) : null;
    }

    @Override
    public Object parseConfig(@Nullable String value) {
        int score = parseInteger(value, DEFAULT_SCORE);
        if (score < 0 || score > HIGHEST_SCORE) {
            throw new PasswordPolicyConfigException("Not a score from 0 to " + HIGHEST_SCORE);
        }
        return score;
    }

    @Override
    public void close() {
        // The strength meter is the factory's.
    }
}
