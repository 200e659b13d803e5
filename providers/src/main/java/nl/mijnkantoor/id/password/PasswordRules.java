package nl.mijnkantoor.id.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.MaximumLengthPasswordPolicyProviderFactory;
import org.keycloak.policy.PasswordPolicyProvider;

/** The realm's password policy as a list of rules that are all checked, where Keycloak stops at the first failure. */
final class PasswordRules {

    /** The longest password looked at where the realm does not say. */
    static final int DEFAULT_MAX_LENGTH = 128;

    private static final String MAX_LENGTH = MaximumLengthPasswordPolicyProviderFactory.ID;

    /** Policies about hashing and expiry: they say nothing about the text of a password. */
    private static final Set<String> NOT_ABOUT_THE_TEXT = Set.of(
            PasswordPolicy.HASH_ALGORITHM_ID,
            PasswordPolicy.HASH_ITERATIONS_ID,
            PasswordPolicy.FORCE_EXPIRED_ID,
            PasswordPolicy.MAX_AUTH_AGE_ID,
            "recoveryCodesWarningThreshold");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final List<PasswordRule> rules;

    PasswordRules(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.rules = rulesOf(realm.getPasswordPolicy());
    }

    /** The rules in the order of the realm's policy, none of them checked. */
    List<PasswordRule> unchecked() {
        return rules;
    }

    /** The same rules, marked as failed where the password breaks them. */
    List<PasswordRule> check(UserModel user, String password) {
        // A text of a megabyte is not worth a pattern match or a hash: no other rule sees it.
        if (password.length() > maxLength()) {
            return tooLong();
        }
        return rules.stream()
                .map(rule -> breaks(rule, user, password) ? rule.asFailed() : rule)
                .toList();
    }

    private boolean breaks(PasswordRule rule, UserModel user, String password) {
        return session.getProvider(PasswordPolicyProvider.class, rule.id()).validate(realm, user, password) != null;
    }

    private List<PasswordRule> tooLong() {
        List<PasswordRule> checked = new ArrayList<>();
        for (PasswordRule rule : rules) {
            checked.add(rule.id().equals(MAX_LENGTH) ? rule.asFailed() : rule);
        }
        if (checked.stream().noneMatch(PasswordRule::failed)) {
            checked.add(new PasswordRule(MAX_LENGTH, String.valueOf(DEFAULT_MAX_LENGTH)).asFailed());
        }
        return List.copyOf(checked);
    }

    private int maxLength() {
        Object configured = realm.getPasswordPolicy().getPolicyConfig(MAX_LENGTH);
        return configured instanceof Integer number ? number : DEFAULT_MAX_LENGTH;
    }

    private static List<PasswordRule> rulesOf(PasswordPolicy policy) {
        if (policy.getPolicies().isEmpty()) {
            return List.of();
        }
        // getPolicies() has lost the order in which the policies were written; the text has not.
        return Arrays.stream(policy.toString().split(" and ", -1))
                .map(PasswordRules::idOf)
                .filter(id -> !NOT_ABOUT_THE_TEXT.contains(id))
                .map(id -> new PasswordRule(id, valueOf(policy.getPolicyConfig(id))))
                .toList();
    }

    private static String idOf(String policy) {
        int config = policy.indexOf('(');
        return (config < 0 ? policy : policy.substring(0, config)).trim();
    }

    private static String valueOf(Object config) {
        return config instanceof Integer number ? number.toString() : "";
    }
}
