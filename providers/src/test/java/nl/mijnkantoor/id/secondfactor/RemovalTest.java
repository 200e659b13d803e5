package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

class RemovalTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);

    @Test
    void isOfferedWhereFactorsAreListed() {
        requestIs("GET");

        assertThat(Removal.isAllowed(session)).isTrue();
    }

    @Test
    void isRefusedToAnAccessToken() {
        requestIs("DELETE");

        assertThat(Removal.isAllowed(session)).isFalse();
    }

    @Test
    void isAllowedInALoginThatPresentedTheFactor() {
        requestIs("POST");
        AuthenticationSessionModel login = mock();
        when(session.getContext().getAuthenticationSession()).thenReturn(login);
        assertThat(Removal.isAllowed(session)).isFalse();

        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "otp"));
        assertThat(Removal.isAllowed(session)).isTrue();
    }

    private void requestIs(String method) {
        when(session.getContext().getHttpRequest().getHttpMethod()).thenReturn(method);
        when(session.getContext().getAuthenticationSession()).thenReturn(null);
    }
}
