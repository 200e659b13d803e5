package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static nl.mijnkantoor.id.secondfactor.People.provenSessionOf;
import static nl.mijnkantoor.id.secondfactor.People.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.mockito.MockedStatic;

/** A running session is either left to Keycloak's step, which lets it count as a login, or is to log in again, fully. */
class SsoCookieStepTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationFlowContext context = mock(AuthenticationFlowContext.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock();
    private final LoginProtocol keycloaks = mock();
    private final ReplacementGrant grant = mock();

    @BeforeEach
    void begin() {
        when(context.getSession()).thenReturn(session);
        when(context.getAuthenticationSession()).thenReturn(login);
        doReturn(grant).when(session).getProvider(ReplacementGrant.class);
        doReturn(keycloaks).when(session).getProvider(LoginProtocol.class, "openid-connect");
        when(login.getProtocol()).thenReturn("openid-connect");
        // Where Keycloak's step ends soonest.
        when(keycloaks.requireReauthentication(any(), any())).thenReturn(true);
    }

    @Test
    void letsASessionCountInWhichTheFactorWasPresented() {
        assertThat(counts(provenSessionOf(personWith("otp")))).isTrue();
    }

    @Test
    void letsNoSessionCountInWhichNoFactorWasPresented() {
        assertThat(counts(sessionOf(personWith("otp")))).isFalse();
    }

    @Test
    void letsNoSessionCountOfSomebodyWhoseFactorIsGone() {
        assertThat(counts(provenSessionOf(personWith()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "CONFIGURE_TOTP", "CONFIGURE_RECOVERY_AUTHN_CODES"})
    void letsNoSessionCountOfSomebodyWhoOwesAChange(String action) {
        UserModel person = personWith("otp");
        when(person.getRequiredActionsStream()).then(asked -> Stream.of(action));

        assertThat(counts(provenSessionOf(person))).isFalse();
    }

    @Test
    void letsNoSessionCountOfSomebodyWhoIsAboutToReplaceALostPhone() {
        UserModel person = personWith("otp");
        when(grant.isGranted(person)).thenReturn(true);

        assertThat(counts(provenSessionOf(person))).isFalse();
    }

    private boolean counts(UserSessionModel running) {
        AuthResult cookie =
                new AuthResult(running.getUser(), running, mock(AccessToken.class), mock(ClientModel.class));
        try (MockedStatic<AuthenticationManager> manager = mockStatic()) {
            manager.when(() -> AuthenticationManager.authenticateIdentityCookie(any(), any(), anyBoolean()))
                    .thenReturn(cookie);
            new SsoCookieStep().authenticate(context);
        }
        verify(context).attempted();
        verify(context, never()).success();
        return !mockingDetails(keycloaks).getInvocations().isEmpty();
    }
}
