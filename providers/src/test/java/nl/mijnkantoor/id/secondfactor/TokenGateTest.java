package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static nl.mijnkantoor.id.secondfactor.People.provenSessionOf;
import static nl.mijnkantoor.id.secondfactor.People.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.tracing.TracingProvider;

class TokenGateTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticatedClientSessionModel clientSession = mock();
    private final ClientSessionContext client = mock();
    private final TokenGate gate = new TokenGate(session);

    @BeforeEach
    void aClientAsksForAToken() {
        when(client.getClientSession()).thenReturn(clientSession);
        doReturn(null).when(session).getProvider(eq(OAuth2GrantType.class), anyString());
        doReturn(mock(TracingProvider.class, RETURNS_DEEP_STUBS)).when(session).getProvider(TracingProvider.class);
    }

    @Test
    void doesNothingForAProvenSession() {
        TokenPostProcessorContext token = tokenFor(provenSessionOf(personWith("otp")), "authorization_code");

        assertThatCode(() -> gate.process(token)).doesNotThrowAnyException();

        verify(session.getTransactionManager(), never()).setRollbackOnly();
    }

    @Test
    void refusesWithAnOAuthErrorAndUndoesTheRequest() {
        TokenPostProcessorContext token = tokenFor(sessionOf(personWith("otp")), "password");

        TokenInterceptorException refused =
                catchThrowableOfType(TokenInterceptorException.class, () -> gate.process(token));

        assertThat(refused.getError()).isEqualTo(OAuthErrorException.INVALID_GRANT);
        assertThat(refused).hasMessage(refused.getDescription());
        verify(session.getTransactionManager()).setRollbackOnly();
    }

    @Test
    void refusesAClientSessionThatLostItsUserSession() {
        TokenPostProcessorContext token = tokenFor(null, "refresh_token");

        assertThat(catchThrowableOfType(TokenInterceptorException.class, () -> gate.process(token)))
                .isNotNull();
    }

    private TokenPostProcessorContext tokenFor(@Nullable UserSessionModel userSession, String grant) {
        when(clientSession.getUserSession()).thenReturn(userSession);
        when(client.getAttribute(Constants.GRANT_TYPE, String.class)).thenReturn(grant);
        return new TokenPostProcessorContext(null, null, null, null, client);
    }
}
