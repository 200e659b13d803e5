package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.UriBuilder;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

class RealmUrlTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);

    @Test
    void leadsToTheRealmAtTheServersOwnAddress() {
        when(session.getContext().getUri(UrlType.FRONTEND).getBaseUriBuilder())
                .thenAnswer(call -> UriBuilder.fromUri("https://id.example.nl/"));
        when(session.getContext().getRealm().getName()).thenReturn("mijnkantoor");

        assertThat(RealmUrl.isKnown(session)).isTrue();
        assertThat(RealmUrl.builder(session).build()).hasToString("https://id.example.nl/realms/mijnkantoor");
    }

    @Test
    void isNotKnownWhereOnlyARequestWouldTell() {
        when(session.getContext().getUri(UrlType.FRONTEND).getBaseUriBuilder())
                .thenThrow(new IllegalStateException("no request"));

        assertThat(RealmUrl.isKnown(session)).isFalse();
    }
}
