package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

class CodesLeftTest {

    private static final String ACTION = "CONFIGURE_RECOVERY_AUTHN_CODES";

    private final RealmModel realm = mock();

    @Test
    void areCountedAsFarAsTheyAreLeft() {
        UserModel person = People.personWith("otp");
        when(person.credentialManager().getFederatedCredentialsStream()).thenAnswer(call -> Stream.empty());
        RecoveryAuthnCodesCredentialModel codes =
                RecoveryAuthnCodesCredentialModel.createFromValues(List.of("A", "B", "C"), 0, null);
        codes.removeRecoveryAuthnCode();
        when(person.credentialManager().getStoredCredentialsByTypeStream("recovery-authn-codes"))
                .thenAnswer(call -> Stream.of(codes));

        assertThat(CodesLeft.to(person).number()).isEqualTo(2);
    }

    @Test
    void areNoneWhenThereNeverWereAny() {
        UserModel person = People.personWith("otp");
        when(person.credentialManager().getFederatedCredentialsStream()).thenAnswer(call -> Stream.empty());
        when(person.credentialManager().getStoredCredentialsByTypeStream(any())).thenAnswer(call -> Stream.empty());

        assertThat(CodesLeft.to(person).number()).isZero();
    }

    @Test
    void areFewWhenThreeAreLeft() {
        assertThat(new CodesLeft(4).areFew(realm)).isFalse();
        assertThat(new CodesLeft(3).areFew(realm)).isTrue();
    }

    @Test
    void areFewWhenTheRealmThinksSo() {
        RequiredActionConfigModel config = new RequiredActionConfigModel();
        config.setConfig(Map.of("warning_threshold", "2"));
        when(realm.getRequiredActionConfigByAlias(ACTION)).thenReturn(config);

        assertThat(new CodesLeft(2).areFew(realm)).isFalse();
        assertThat(new CodesLeft(1).areFew(realm)).isTrue();
    }
}
