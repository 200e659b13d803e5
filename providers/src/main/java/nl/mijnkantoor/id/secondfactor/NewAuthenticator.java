package nl.mijnkantoor.id.secondfactor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.CredentialValidation;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * The authenticator that a login is setting up: the secret it was shown, with what the person typed about it.
 *
 * @param credential not stored yet
 */
record NewAuthenticator(RequiredActionContext context, Enrolment enrolment, OTPCredentialModel credential) {

    private static final String DEFAULT_LABEL = "totpDefaultLabel";
    private static final String LABEL_TAKEN = "totpDeviceNameTaken";

    static NewAuthenticator of(RequiredActionContext context, Enrolment enrolment) {
        return new NewAuthenticator(
                context,
                enrolment,
                OTPCredentialModel.createFromPolicy(
                        context.getRealm(),
                        PendingSecret.of(context.getAuthenticationSession()),
                        label(context, enrolment)));
    }

    /** Everything that is wrong with what was typed. */
    List<FormMessage> mistakes() {
        OTPPolicy policy = context.getRealm().getOTPPolicy();
        List<FormMessage> mistakes = new ArrayList<>();
        if (enrolment.code().isEmpty()) {
            mistakes.add(new FormMessage(Validation.FIELD_OTP_CODE, Messages.MISSING_TOTP));
        } else if (!CredentialValidation.validOTP(enrolment.code(), credential, policy.getLookAheadWindow())) {
            mistakes.add(WrongCode.explain(credential, policy, enrolment.code(), Instant.now()));
        }
        if (enrolment.label() == null && isOneMore(context)) {
            mistakes.add(new FormMessage(Validation.FIELD_OTP_LABEL, Messages.MISSING_TOTP_DEVICE_NAME));
        }
        return mistakes;
    }

    /**
     * Stores it, in the place of the older ones where it replaces them.
     *
     * @return why it was not stored after all; empty when it was
     */
    List<FormMessage> store() {
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

    private static @Nullable String label(RequiredActionContext context, Enrolment enrolment) {
        if (enrolment.label() != null || isOneMore(context)) {
            return enrolment.label();
        }
        String translated = context.form().getMessage(DEFAULT_LABEL);
        return DEFAULT_LABEL.equals(translated) ? null : translated;
    }

    /** Beside others it needs a name, to be chosen by. */
    static boolean isOneMore(RequiredActionContext context) {
        return SecondFactors.areEnrolled(context.getUser()) && !Replacement.isDue(context.getAuthenticationSession());
    }
}
