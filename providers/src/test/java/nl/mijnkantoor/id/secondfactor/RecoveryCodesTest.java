package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class RecoveryCodesTest {

    private static final String ACTION = "CONFIGURE_RECOVERY_AUTHN_CODES";

    private final RealmModel realm = mock();

    @Test
    void areTenDifferentOnesThatPeopleCanCopyFromPaper() {
        assertThat(RecoveryCodes.pending(login()))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[A-HJ-NP-Z2-9]{12}"));
    }

    @Test
    void stayTheSameHoweverOftenThePageIsLoaded() {
        AuthenticationSessionModel login = login();

        assertThat(RecoveryCodes.pending(login)).isEqualTo(RecoveryCodes.pending(login));
        assertThat(RecoveryCodes.pending(login)).isNotEqualTo(RecoveryCodes.pending(login()));
    }

    @Test
    void areCountedAsFarAsTheyAreLeft() {
        UserModel person = People.personWith("otp");
        when(person.credentialManager().getFederatedCredentialsStream()).thenAnswer(call -> Stream.empty());
        RecoveryAuthnCodesCredentialModel codes =
                RecoveryAuthnCodesCredentialModel.createFromValues(List.of("A", "B", "C"), 0, null);
        codes.removeRecoveryAuthnCode();
        when(person.credentialManager().getStoredCredentialsByTypeStream("recovery-authn-codes"))
                .thenAnswer(call -> Stream.of(codes));

        assertThat(RecoveryCodes.left(person)).isEqualTo(2);
    }

    @Test
    void areNoneWhenThereNeverWereAny() {
        UserModel person = People.personWith("otp");
        when(person.credentialManager().getFederatedCredentialsStream()).thenAnswer(call -> Stream.empty());
        when(person.credentialManager().getStoredCredentialsByTypeStream(any())).thenAnswer(call -> Stream.empty());

        assertThat(RecoveryCodes.left(person)).isZero();
    }

    @Test
    void areFewWhenThreeAreLeft() {
        assertThat(RecoveryCodes.areFew(realm, 4)).isFalse();
        assertThat(RecoveryCodes.areFew(realm, 3)).isTrue();
    }

    @Test
    void areFewWhenTheRealmThinksSo() {
        RequiredActionConfigModel config = new RequiredActionConfigModel();
        config.setConfig(Map.of("warning_threshold", "2"));
        when(realm.getRequiredActionConfigByAlias(ACTION)).thenReturn(config);

        assertThat(RecoveryCodes.areFew(realm, 2)).isFalse();
        assertThat(RecoveryCodes.areFew(realm, 1)).isTrue();
    }

    private static AuthenticationSessionModel login() {
        Map<String, String> notes = new HashMap<>();
        AuthenticationSessionModel login = mock();
        when(login.getAuthNote(any())).thenAnswer(call -> notes.get(call.<String>getArgument(0)));
        doAnswer(call -> notes.put(call.getArgument(0), call.getArgument(1)))
                .when(login)
                .setAuthNote(any(), any());
        return login;
    }
}
