package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.Constants;
import org.keycloak.models.OTPPolicy;
import org.keycloak.sessions.AuthenticationSessionModel;

class PendingSecretTest {

    private final AuthenticationSessionModel login = mock(AuthenticationSessionModel.class, RETURNS_DEEP_STUBS);

    @ParameterizedTest
    @CsvSource({"HmacSHA1, 20", "HmacSHA256, 32", "HmacSHA512, 64"})
    void isAsLongAsTheAlgorithmDeserves(String algorithm, int length) {
        when(login.getAuthNote(Constants.TOTP_SECRET_KEY)).thenReturn(null);
        when(login.getRealm().getOTPPolicy()).thenReturn(new OTPPolicy("totp", algorithm, 0, 6, 1, 30));

        assertThat(PendingSecret.of(login)).hasSize(length);
        verify(login).setAuthNote(eq(Constants.TOTP_SECRET_KEY), argThat(secret -> secret.length() == length));
    }

    @Test
    void isMadeOncePerLogin() {
        when(login.getAuthNote(Constants.TOTP_SECRET_KEY)).thenReturn("made earlier");

        assertThat(PendingSecret.of(login)).isEqualTo("made earlier");
        verify(login, never()).setAuthNote(any(), any());
    }
}
