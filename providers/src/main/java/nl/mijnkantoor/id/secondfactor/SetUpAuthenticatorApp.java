package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
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

    private static final String DEFAULT_LABEL = "totpDefaultLabel";
    private static final String LABEL_TAKEN = "totpDeviceNameTaken";

    @Override
    public int order() {
        return 1;
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
        PersonLock.take(context.getSession(), context.getUser());
        EventBuilder event = context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, OTPCredentialModel.TYPE);
        if (!new SecondFactorDuties(context).mayChange(getId())) {
            event.clone().error(Errors.NOT_ALLOWED);
            context.challenge(SecondFactorDuties.refusal(context));
            return;
        }
        AuthenticationSessionModel login = context.getAuthenticationSession();
        Enrolment enrolment = Enrolment.from(context.getHttpRequest().getDecodedFormParameters());
        OTPCredentialModel credential = OTPCredentialModel.createFromPolicy(
                context.getRealm(), PendingSecret.of(login), label(context, enrolment));

        List<FormMessage> mistakes = mistakes(context, enrolment, credential);
        if (mistakes.isEmpty()) {
            mistakes = store(context, enrolment, credential);
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
        PendingSecret.forget(login);
        SecondFactorProof.write(login, SecondFactorProof.OTP);
        context.success();
        recordForOldListeners(event);
    }

    private List<FormMessage> mistakes(
            RequiredActionContext context, Enrolment enrolment, OTPCredentialModel credential) {
        OTPPolicy policy = context.getRealm().getOTPPolicy();
        List<FormMessage> mistakes = new ArrayList<>();
        if (enrolment.code().isEmpty()) {
            mistakes.add(new FormMessage(Validation.FIELD_OTP_CODE, Messages.MISSING_TOTP));
        } else if (!validateOTPCredential(context, enrolment.code(), credential, policy)) {
            mistakes.add(WrongCode.explain(credential, policy, enrolment.code(), Instant.now()));
        }
        if (enrolment.label() == null && isOneMore(context)) {
            mistakes.add(new FormMessage(Validation.FIELD_OTP_LABEL, Messages.MISSING_TOTP_DEVICE_NAME));
        }
        return mistakes;
    }

    private static List<FormMessage> store(
            RequiredActionContext context, Enrolment enrolment, OTPCredentialModel credential) {
        OTPCredentialProvider provider = (OTPCredentialProvider)
                context.getSession().getProvider(CredentialProvider.class, OTPCredentialProviderFactory.PROVIDER_ID);
        UserModel user = context.getUser();
        boolean replaces = Replacement.isDue(context.getAuthenticationSession());
        String label = credential.getUserLabel();
        if (replaces) {
            // Until the old ones are gone: the new one may have the name of one of them.
            credential.setUserLabel(null);
        }
        CredentialModel stored;
        try {
            stored = provider.createCredential(context.getRealm(), user, credential);
        } catch (ModelDuplicateException e) {
            return List.of(new FormMessage(Validation.FIELD_OTP_LABEL, LABEL_TAKEN));
        }
        // Spends the code: it is not good for a login too.
        if (!user.credentialManager()
                .isValid(new UserCredentialModel(stored.getId(), provider.getType(), enrolment.code()))) {
            provider.deleteCredential(context.getRealm(), user, stored.getId());
            return List.of(new FormMessage(Validation.FIELD_OTP_CODE, Messages.INVALID_TOTP));
        }
        if (replaces) {
            Replacement.complete(context, stored.getId(), label);
        }
        return List.of();
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
                .setAttribute("oneMore", isOneMore(context));
        mistakes.forEach(form::addError);
        return form.createResponse(UserModel.RequiredAction.CONFIGURE_TOTP);
    }

    private static @Nullable String label(RequiredActionContext context, Enrolment enrolment) {
        if (enrolment.label() != null || isOneMore(context)) {
            return enrolment.label();
        }
        String translated = context.form().getMessage(DEFAULT_LABEL);
        return DEFAULT_LABEL.equals(translated) ? null : translated;
    }

    /** Beside others it needs a name, to be chosen by. */
    private static boolean isOneMore(RequiredActionContext context) {
        return SecondFactors.areEnrolled(context.getUser()) && !Replacement.isDue(context.getAuthenticationSession());
    }

    @SuppressWarnings("deprecation")
    private static void recordForOldListeners(EventBuilder event) {
        event.clone().event(EventType.UPDATE_TOTP).success();
    }
}
