package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;
import org.mockito.ArgumentCaptor;

class PasswordSetCookieTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);

    @Test
    void isForTheRealmsPagesAndSoonGone() {
        when(session.getContext().getUri(UrlType.FRONTEND).getBaseUriBuilder())
                .thenReturn(UriBuilder.fromUri("https://id.voorbeeld.example/"));
        when(session.getContext().getRealm().getName()).thenReturn("mijnkantoor");

        PasswordSetCookie.leave(session);

        ArgumentCaptor<NewCookie> left = ArgumentCaptor.captor();
        verify(session.getContext().getHttpResponse()).setCookieIfAbsent(left.capture());
        NewCookie cookie = left.getValue();
        assertThat(cookie.getPath()).isEqualTo("/realms/mijnkantoor/");
        assertThat(cookie.getMaxAge()).isEqualTo(300);
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(isThere(cookie)).isTrue();
    }

    @Test
    void isNotThereInAnyOtherBrowser() {
        assertThat(isThere(new Cookie.Builder("another").value("1").build())).isFalse();
    }

    private boolean isThere(Cookie cookie) {
        when(session.getContext().getHttpRequest().getHttpHeaders().getCookies())
                .thenReturn(Map.of(cookie.getName(), cookie));
        return PasswordSetCookie.isThere(session);
    }
}
