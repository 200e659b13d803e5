package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.mijnkantoor.id.common.FreshLogin;
import nl.mijnkantoor.id.common.OtherSessions;
import nl.mijnkantoor.id.common.PersonLock;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.CredentialHelper;

/**
 * Handing out recovery codes. Takes the place of Keycloak's {@code CONFIGURE_RECOVERY_AUTHN_CODES}, only for a login that
 * presented the second factor.
 *
 * <p>The codes never come from the form: the server keeps the ones it showed until the person confirms that they are kept,
 * and stores those. Until then the earlier ones go on working.
 */
public final class SetUpRecoveryCodes extends RecoveryAuthnCodesAction {

    private static final String PAGE = "login-recovery-authn-code-config.ftl";
    private static final String CONFIRMED = "kcRecoveryCodesConfirmationCheck";
    private static final String NOT_CONFIRMED = "recoveryCodesNotConfirmed";
    private static final String LABEL = "recovery-codes-label-default";

    @Override
    public int order() {
        return 1;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** A stolen session is not enough: see {@link FreshLogin}. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return FreshLogin.MAX_AGE;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (new SecondFactorDuties(context).mayChange(getId())) {
            context.challenge(page(context, List.of()));
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        PersonLock.takeForCredentials(context.getSession(), context.getUser());
        EventBuilder event = context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, RecoveryAuthnCodesCredentialModel.TYPE);
        AuthenticationSessionModel login = context.getAuthenticationSession();
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (!new SecondFactorDuties(context).mayChange(getId())) {
            event.clone().error(Errors.NOT_ALLOWED);
            context.challenge(SecondFactorDuties.refusal(context));
        } else if (!PendingCodes.areShown(login)) {
            context.challenge(page(context, List.of()));
        } else if (!"on".equals(form.getFirst(CONFIRMED))) {
            event.clone().error(Errors.INVALID_INPUT);
            context.challenge(page(context, List.of(new FormMessage(CONFIRMED, NOT_CONFIRMED))));
        } else {
            if ("on".equals(form.getFirst("logout-sessions"))) {
                OtherSessions.end(context);
            }
            store(context, PendingCodes.of(login));
            PendingCodes.forget(login);
            context.success();
        }
    }

    private static void store(RequiredActionContext context, List<String> codes) {
        CredentialHelper.createRecoveryCodesCredential(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                RecoveryAuthnCodesCredentialModel.createFromValues(
                        codes, Time.currentTimeMillis(), context.form().getMessage(LABEL)),
                codes);
    }

    private static Response page(RequiredActionContext context, List<FormMessage> mistakes) {
        LoginFormsProvider form = context.form()
                .setAttribute("recoveryCodes", PendingCodes.of(context.getAuthenticationSession()))
                .setAttribute(WayIn.ATTRIBUTE, WayIn.is(context));
        mistakes.forEach(form::addError);
        return form.createForm(PAGE);
    }
}
