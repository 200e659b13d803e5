package nl.mijnkantoor.id.secondfactor;

import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What a person has set up. Answered from the user cache: no SQL once the person's credentials are in it. */
final class SecondFactors {

    private static final List<String> PRESENTABLE = List.of(
            OTPCredentialModel.TYPE,
            RecoveryAuthnCodesCredentialModel.TYPE,
            WebAuthnCredentialModel.TYPE_TWOFACTOR,
            WebAuthnCredentialModel.TYPE_PASSWORDLESS);

    private SecondFactors() {}

    /** Whether the person has the factor this provider insists on; recovery codes alone are only a way back to it. */
    static boolean areEnrolled(UserModel user) {
        return user.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
    }

    static boolean includeRecoveryCodes(UserModel user) {
        return user.credentialManager().isConfiguredFor(RecoveryAuthnCodesCredentialModel.TYPE);
    }

    /** Whether there is anything, however weak, that the person must present rather than set up a new factor. */
    static boolean arePresentable(UserModel user) {
        return PRESENTABLE.stream().anyMatch(user.credentialManager()::isConfiguredFor);
    }
}
