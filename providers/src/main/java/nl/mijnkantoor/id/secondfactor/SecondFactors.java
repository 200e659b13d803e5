package nl.mijnkantoor.id.secondfactor;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** What a person has set up. Answered from the user cache: no SQL once the person's credentials are in it. */
public final class SecondFactors {

    // Only what the login asks for: a passkey would bar its owner from enrolling, with no step to present it at.
    private static final List<String> PRESENTABLE =
            List.of(OTPCredentialModel.TYPE, RecoveryAuthnCodesCredentialModel.TYPE);

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

    /** Whether this login has to present something: the person has it, and has no leave to replace it. */
    public static boolean mustBePresented(KeycloakSession session, UserModel user) {
        return arePresentable(user) && !Replacement.isGranted(session, user);
    }
}
