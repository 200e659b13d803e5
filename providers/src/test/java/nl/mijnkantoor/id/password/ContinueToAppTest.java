package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.cookie.CookieProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RevokedTokenProvider;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.AuthenticationSessionProvider;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.keycloak.urls.UrlType;

class ContinueToAppTest {

    private final KeycloakSession session = mock(KeycloakSession.class);
    private final KeycloakContext keycloak = mock(KeycloakContext.class);
    private final RealmModel realm = mock(RealmModel.class);
    private final ClientModel client = mock(ClientModel.class);
    private final UserModel user = mock(UserModel.class);
    private final EventBuilder event = mock(EventBuilder.class);
    private final AuthenticationSessionModel authSession = mock(AuthenticationSessionModel.class);
    private final RootAuthenticationSessionModel rootSession = mock(RootAuthenticationSessionModel.class);
    private final AuthenticationSessionProvider authSessions = mock(AuthenticationSessionProvider.class);
    private final RevokedTokenProvider revokedTokens = mock(RevokedTokenProvider.class);
    private final ContinueToApp action = new ContinueToApp();
    private final RequiredActionContextResult context =
            new RequiredActionContextResult(authSession, realm, event, session, mock(HttpRequest.class), user, action);

    @BeforeEach
    void anEndingSessionOfAnApp() {
        KeycloakUriInfo uriInfo = mock(KeycloakUriInfo.class);
        when(uriInfo.getBaseUri()).thenReturn(URI.create("https://id.example/"));
        when(keycloak.getUri()).thenReturn(uriInfo);
        when(keycloak.getUri(any(UrlType.class))).thenReturn(uriInfo);
        when(keycloak.getRealm()).thenReturn(realm);
        when(session.getContext()).thenReturn(keycloak);
        when(session.getProvider(LoginFormsProvider.class)).thenReturn(mock(LoginFormsProvider.class, RETURNS_SELF));
        when(session.getProvider(CookieProvider.class)).thenReturn(mock(CookieProvider.class));
        when(session.authenticationSessions()).thenReturn(authSessions);
        when(session.revokedTokens()).thenReturn(revokedTokens);
        when(revokedTokens.put(anyString(), anyLong())).thenReturn(true);
        when(realm.getName()).thenReturn("mijnkantoor");
        when(client.getClientId()).thenReturn("office-app");
        when(client.getRootUrl()).thenReturn("https://app.example");
        when(client.getBaseUrl()).thenReturn("/start");
        when(user.getEmail()).thenReturn("jan+test@devries.nl");
        when(authSession.getClient()).thenReturn(client);
        when(authSession.getParentSession()).thenReturn(rootSession);
        note(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
    }

    @Test
    void addsItselfToASessionThatEndsAfterItsActions() {
        action.evaluateTriggers(context);

        verify(authSession).addRequiredAction(ContinueToApp.ID);
        verify(user, never()).addRequiredAction(anyString());
    }

    @Test
    void leavesALoginAlone() {
        when(authSession.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn(null);

        action.evaluateTriggers(context);
        action.requiredActionChallenge(context);

        verify(authSession, never()).addRequiredAction(anyString());
        assertThat(context.getStatus()).isEqualTo(Status.SUCCESS);
        verify(authSessions, never()).removeRootAuthenticationSession(any(), any());
    }

    @Test
    void leavesAnAppWithoutAddressToKeycloaksPage() {
        when(client.getBaseUrl()).thenReturn(null);

        action.evaluateTriggers(context);

        verify(authSession, never()).addRequiredAction(anyString());
    }

    @Test
    void leavesALinkForNoAppToKeycloaksPage() {
        when(client.getClientId()).thenReturn("account");

        action.evaluateTriggers(context);

        verify(authSession, never()).addRequiredAction(anyString());
    }

    @Test
    void answersWithTheAppsAddressAndEndsTheSession() {
        action.requiredActionChallenge(context);

        assertThat(context.getStatus()).isEqualTo(Status.CHALLENGE);
        assertThat(context.getChallenge().getStatus()).isEqualTo(303);
        assertThat(location())
                .isEqualTo(
                        "https://app.example/start?iss=https%3A%2F%2Fid.example%2Frealms%2Fmijnkantoor&login_hint=jan%2Btest%40devries.nl");
        verify(authSessions).removeRootAuthenticationSession(realm, rootSession);
    }

    @Test
    void prefersTheAddressThatTheLinkWasMadeFor() {
        note(AuthenticationManager.SET_REDIRECT_URI_AFTER_REQUIRED_ACTIONS, "true");
        when(authSession.getRedirectUri()).thenReturn("https://app.example/klaar?van=mail#top");

        action.requiredActionChallenge(context);

        assertThat(location())
                .startsWith("https://app.example/klaar?van=mail&iss=")
                .endsWith("#top");
    }

    @Test
    void takesNoPartOfAnAddressForATemplate() {
        when(user.getEmail()).thenReturn("{jan}&admin=true%41@devries.nl");

        action.requiredActionChallenge(context);

        assertThat(location()).endsWith("&login_hint=%7Bjan%7D%26admin%3Dtrue%2541%40devries.nl");
    }

    @Test
    void spendsTheLink() {
        String key = link(Instant.now().plusSeconds(600));

        action.requiredActionChallenge(context);

        verify(revokedTokens).put(eq(key), anyLong());
    }

    @Test
    void refusesALinkThatWasSpentMeanwhile() {
        link(Instant.now().plusSeconds(600));
        when(revokedTokens.put(anyString(), anyLong())).thenReturn(false);

        assertThatThrownBy(() -> action.requiredActionChallenge(context)).isInstanceOf(ErrorPageException.class);
        verify(event).error("expired_code");
    }

    @Test
    void refusesALinkThatExpiredMeanwhile() {
        link(Instant.now().minusSeconds(5));

        assertThatThrownBy(() -> action.requiredActionChallenge(context)).isInstanceOf(ErrorPageException.class);
        verify(revokedTokens, never()).put(anyString(), anyLong());
    }

    private String link(Instant expiry) {
        String key = new DefaultActionTokenKey(
                        "jan", "execute-actions", (int) expiry.getEpochSecond(), UUID.randomUUID())
                .serializeKey();
        note(AuthenticationManager.INVALIDATE_ACTION_TOKEN, key);
        return key;
    }

    private void note(String name, String value) {
        when(authSession.getAuthNote(name)).thenReturn(value);
    }

    private String location() {
        return context.getChallenge().getLocation().toString();
    }
}
