package nl.mijnkantoor.id.password;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * What is wrong with a submitted password.
 *
 * @param rules every rule, the broken ones marked
 * @param checked whether there was a password to check the rules against
 * @param messages what to say beside the fields; empty when nothing is wrong
 * @param error the event's error code; empty when nothing is wrong
 */
record PasswordProblems(List<PasswordRule> rules, boolean checked, List<FormMessage> messages, String error) {

    /** Message key of the one line above the rules when some of them are broken. */
    static final String RULES_BROKEN = "passwordRulesBroken";

    /** Message key for a password that kept all rules and still could not be stored. */
    static final String NOT_STORED = "passwordNotStored";

    static PasswordProblems of(List<PasswordRule> rules, boolean confirmed) {
        List<FormMessage> messages = new ArrayList<>();
        String error = "";
        if (!confirmed) {
            messages.add(new FormMessage(PasswordSubmission.CONFIRMATION, Messages.NOTMATCH_PASSWORD));
            error = Errors.PASSWORD_CONFIRM_ERROR;
        }
        List<String> broken = rules.stream()
                .filter(PasswordRule::failed)
                .map(PasswordRule::id)
                .toList();
        if (!broken.isEmpty()) {
            // Nobody can check this rule by counting: what to do about it is said, not looked for in the list.
            String message =
                    broken.equals(List.of(StrengthPolicyFactory.ID)) ? StrengthPolicy.TOO_GUESSABLE : RULES_BROKEN;
            messages.add(0, new FormMessage(PasswordSubmission.PASSWORD, message));
            error = Errors.PASSWORD_REJECTED;
        }
        return new PasswordProblems(rules, true, messages, error);
    }

    PasswordProblems notStored() {
        return new PasswordProblems(
                rules,
                checked,
                List.of(new FormMessage(PasswordSubmission.PASSWORD, NOT_STORED)),
                Errors.PASSWORD_REJECTED);
    }

    boolean none() {
        return messages.isEmpty();
    }

    /** The ids of the broken rules, for the event: they name no part of the password. */
    String brokenRules() {
        return rules.stream().filter(PasswordRule::failed).map(PasswordRule::id).collect(Collectors.joining(" "));
    }
}
