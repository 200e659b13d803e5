package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.common.FreshLogin;
import nl.mijnkantoor.id.common.OtherSessions;
import nl.mijnkantoor.id.common.PersonLock;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Setting up an authenticator app. Takes the place of Keycloak's {@code CONFIGURE_TOTP} in every realm, and adds itself to
 * each login of a person without a second factor (the second of the three walls).
 *
 * <p>The secret is made by the server, kept in the authentication session and unchanged by a wrong code; a secret in the form
 * is not looked at. The page gets {@code otpauthUri}, the link a phone opens in its authenticator app.
 *
 * <p>A login that carries {@link nl.mijnkantoor.id.common.SessionNotes#REPLACES_SECOND_FACTOR} puts the new one in the place of
 * all older ones and of the recovery codes, and ends the person's other sessions.
 *
 * <p>With Keycloak's own setting {@value UpdateTotp#ADD_RECOVERY_CODES} the person gets recovery codes next, in this login or,
 * if the page is abandoned, in the one after.
 */
public final class SetUpAuthenticatorApp extends UpdateTotp {

    @Override
    public int order() {
        return 1;
    }

    /** A stolen session is not enough: see {@link FreshLogin}. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return FreshLogin.MAX_AGE;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        new SecondFactorDuties(context).impose();
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        SecondFactorDuties duties = new SecondFactorDuties(context);
        if (duties.mayChange(getId())) {
            String mode = context.getUriInfo().getQueryParameters().getFirst("mode");
            context.challenge(page(context, mode, null, List.of()));
        } else if (duties.isOwed(getId())) {
            // Passed over, the login would go on: one that waited on this page until the person set it up elsewhere.
            context.challenge(SecondFactorDuties.refusal(context));
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        PersonLock.takeForCredentials(context.getSession(), context.getUser());
        EventBuilder event = context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, OTPCredentialModel.TYPE);
        if (!new SecondFactorDuties(context).mayChange(getId())) {
            event.clone().error(Errors.NOT_ALLOWED);
            context.challenge(SecondFactorDuties.refusal(context));
            return;
        }
        Enrolment enrolment = Enrolment.from(context.getHttpRequest().getDecodedFormParameters());
        NewAuthenticator authenticator = NewAuthenticator.of(context, enrolment);
        List<FormMessage> mistakes = authenticator.mistakes();
        if (mistakes.isEmpty()) {
            Optional<Response> refusal = Replacement.refusal(context);
            if (refusal.isPresent()) {
                event.clone().error(Errors.NOT_ALLOWED);
                context.challenge(refusal.get());
                return;
            }
            mistakes = authenticator.store();
        }
        if (!mistakes.isEmpty()) {
            boolean wrongCode = Validation.FIELD_OTP_CODE.equals(mistakes.get(0).getField());
            event.clone().error(wrongCode ? Errors.INVALID_USER_CREDENTIALS : Errors.INVALID_INPUT);
            context.challenge(page(context, enrolment.mode(), enrolment.label(), mistakes));
            return;
        }
        if (enrolment.endOtherSessions()) {
            OtherSessions.end(context);
        }
        AuthenticationSessionModel login = context.getAuthenticationSession();
        PendingSecret.forget(login);
        SecondFactorProof.write(login, SecondFactorProof.OTP);
        SecondFactorPresented.publish(context.getSession(), context.getUser());
        context.success();
        recordForOldListeners(event);
    }

    private static Response page(
            RequiredActionContext context, @Nullable String mode, @Nullable String label, List<FormMessage> mistakes) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String uri = context.getRealm()
                .getOTPPolicy()
                .getKeyURI(context.getRealm(), context.getUser(), PendingSecret.of(login));
        LoginFormsProvider form = context.form()
                .setAttribute("mode", mode)
                .setAttribute("otpauthUri", uri)
                .setAttribute("userLabel", label)
                .setAttribute("oneMore", NewAuthenticator.isOneMore(context))
                .setAttribute(WayIn.ATTRIBUTE, WayIn.is(context));
        mistakes.forEach(form::addError);
        return form.createResponse(UserModel.RequiredAction.CONFIGURE_TOTP);
    }

    @SuppressWarnings("deprecation")
    private static void recordForOldListeners(EventBuilder event) {
        event.clone().event(EventType.UPDATE_TOTP).success();
    }
}
