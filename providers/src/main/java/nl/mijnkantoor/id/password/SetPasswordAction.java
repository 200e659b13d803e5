package nl.mijnkantoor.id.password;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.common.ActionsOnly;
import nl.mijnkantoor.id.common.FreshLogin;
import nl.mijnkantoor.id.common.LoggableFailure;
import nl.mijnkantoor.id.common.OtherSessions;
import nl.mijnkantoor.id.common.PasswordSetCookie;
import nl.mijnkantoor.id.common.SessionNotes;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The page on which a person sets a password, wherever Keycloak asks for one: after an invitation, a forgotten
 * password, an admin's request or an app's. It checks all rules of the realm's policy at once and asks every
 * {@link PasswordSetGuard} before it stores the password.
 */
public final class SetPasswordAction extends UpdatePassword {

    private static final Logger LOG = Logger.getLogger(SetPasswordAction.class);

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** Above Keycloak's own action of the same id. */
    @Override
    public int order() {
        return 100;
    }

    /** A mailed link that sets a password is spent by the password it set; Keycloak's own can be used again. */
    @Override
    public boolean isOneTimeAction() {
        return true;
    }

    /** A stolen session is not enough: see {@link FreshLogin}. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return FreshLogin.MAX_AGE;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        PasswordRules rules = new PasswordRules(context.getSession(), context.getRealm());
        context.challenge(form(context, rules.unchecked(), false).createResponse(RequiredAction.UPDATE_PASSWORD));
    }

    @Override
    @SuppressWarnings("deprecation") // Keycloak still sends UPDATE_PASSWORD beside UPDATE_CREDENTIAL.
    public void processAction(RequiredActionContext context) {
        context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
        PasswordSubmission submission = PasswordSubmission.of(context);
        PasswordProblems problems = submission.check(context);
        if (!problems.none()) {
            refuse(context, problems);
            return;
        }

        List<PasswordSetGuard> guards = guards(context.getSession());
        for (PasswordSetGuard guard : guards) {
            Optional<Response> refusal = guard.beforePasswordSet(context);
            if (refusal.isPresent()) {
                context.challenge(refusal.get());
                return;
            }
        }
        if (!store(context, submission)) {
            refuse(context, problems.notStored());
            return;
        }
        PickedLanguage.remember(context);
        guards.forEach(guard -> guard.afterPasswordSet(context));
        if (submission.logOutElsewhere()) {
            OtherSessions.end(context);
        }
        if (ActionsOnly.is(context.getAuthenticationSession())) {
            // A login page comes next, which looks as if nothing had happened.
            PasswordSetCookie.leave(context.getSession());
        }
        context.getEvent().clone().event(EventType.UPDATE_PASSWORD).success();
        context.success();
    }

    private static boolean store(RequiredActionContext context, PasswordSubmission submission) {
        try {
            return context.getUser()
                    .credentialManager()
                    .updateCredential(UserCredentialModel.password(submission.password(), false));
        } catch (ModelException e) {
            LOG.warnf(
                    LoggableFailure.of(e),
                    "The password of user %s could not be stored",
                    context.getUser().getId());
            return false;
        }
    }

    private static List<PasswordSetGuard> guards(KeycloakSession session) {
        return session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(PasswordSetGuard.class)
                .sorted((one, other) -> Integer.compare(other.order(), one.order()))
                .map(factory -> session.getProvider(PasswordSetGuard.class, factory.getId()))
                .toList();
    }

    @SuppressWarnings("deprecation")
    private static void refuse(RequiredActionContext context, PasswordProblems problems) {
        EventBuilder event = context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .client(context.getAuthenticationSession().getClient())
                .user(context.getUser());
        String brokenRules = problems.brokenRules();
        if (!brokenRules.isEmpty()) {
            event.detail(Details.REASON, brokenRules);
        }
        event.clone().error(problems.error());
        event.event(EventType.UPDATE_PASSWORD_ERROR).error(problems.error());
        context.challenge(form(context, problems.rules(), problems.checked())
                .setErrors(problems.messages())
                .createResponse(RequiredAction.UPDATE_PASSWORD));
    }

    private static LoginFormsProvider form(
            RequiredActionContext context, List<PasswordRule> rules, boolean rulesChecked) {
        return context.form()
                .setAttribute("username", context.getUser().getUsername())
                .setAttribute(
                        "invitation", context.getAuthenticationSession().getAuthNote(SessionNotes.INVITATION) != null)
                .setAttribute(
                        "passwordRules",
                        rules.stream().map(PasswordRule::toTemplate).toList())
                .setAttribute("passwordSubmitted", rulesChecked);
    }
}
