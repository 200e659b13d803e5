package nl.mijnkantoor.id.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.dto.RecoveryAuthnCodesCredentialData;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.util.JsonSerialization;

/** How many recovery codes a person has left. */
record CodesLeft(int number) {

    static CodesLeft to(UserModel person) {
        return new CodesLeft(RecoveryAuthnCodesUtils.getCredential(person)
                .map(CodesLeft::remaining)
                .orElse(0));
    }

    /** Whether it is time for new ones: by Keycloak's own setting, by which its account console warns too. */
    boolean areFew(RealmModel realm) {
        RequiredActionConfigModel config =
                realm.getRequiredActionConfigByAlias(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());
        String threshold = config == null ? null : config.getConfigValue(RecoveryAuthnCodesAction.WARNING_THRESHOLD);
        return number
                < (threshold == null
                        ? RecoveryAuthnCodesAction.RECOVERY_CODES_WARNING_THRESHOLD_DEFAULT
                        : Integer.parseInt(threshold));
    }

    private static int remaining(CredentialModel codes) {
        try {
            return JsonSerialization.readValue(codes.getCredentialData(), RecoveryAuthnCodesCredentialData.class)
                    .getRemainingCodes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
