package nl.mijnkantoor.id.password;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * What the person sent. The text is taken as it is, without Unicode normalisation: Keycloak compares it as it is at
 * login too.
 */
record PasswordSubmission(String password, String confirmation, boolean logOutElsewhere) {

    static final String PASSWORD = "password-new";
    static final String CONFIRMATION = "password-confirm";
    static final String LOG_OUT_ELSEWHERE = "logout-sessions";

    static PasswordSubmission of(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        return new PasswordSubmission(
                Objects.requireNonNullElse(form.getFirst(PASSWORD), ""),
                Objects.requireNonNullElse(form.getFirst(CONFIRMATION), ""),
                "on".equals(form.getFirst(LOG_OUT_ELSEWHERE)));
    }

    /** Decides what is wrong with it, all at once. */
    PasswordProblems check(RequiredActionContext context) {
        PasswordRules rules = new PasswordRules(context.getSession(), context.getRealm());
        if (password.isBlank()) {
            return new PasswordProblems(
                    rules.unchecked(),
                    false,
                    List.of(new FormMessage(PASSWORD, Messages.MISSING_PASSWORD)),
                    Errors.PASSWORD_MISSING);
        }
        return PasswordProblems.of(rules.check(context.getUser(), password), password.equals(confirmation));
    }

    @Override
    public String toString() {
        return "PasswordSubmission";
    }
}
