package nl.mijnkantoor.id.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.mijnkantoor.id.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.TokenManager;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.mockito.ArgumentCaptor;

/** Whose tries are counted where, for a browser that is known and for one that is not. */
class LoginProtectorTest {

    private static final String ISSUER = "https://id.voorbeeld.example/realms/mijnkantoor";
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final RealmModel realm = mock();
    private final UserModel anna = user("anna");
    private final Throttle throttle = mock();
    private final TokenManager tokens = mock();
    private final BruteForceProtector accounts = mock();
    private final ClientConnection connection = mock();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final LoginProtector protector = new LoginProtector(session, accounts);

    @BeforeEach
    void begin() {
        doReturn(throttle).when(session).getProvider(Throttle.class);
        when(throttle.wait(anyString(), anyString())).thenReturn(Duration.ZERO);
        when(throttle.allows(anyString(), anyString())).thenReturn(true);
        when(session.tokens()).thenReturn(tokens);
        when(realm.getName()).thenReturn("mijnkantoor");
        when(session.getContext().getRealm()).thenReturn(realm);
        when(session.getContext().getUri().getBaseUri()).thenReturn(URI.create("https://id.voorbeeld.example/"));
        when(session.getContext().getUri().getRequestUri()).thenReturn(URI.create("https://id.voorbeeld.example/"));
        when(session.getContext().getConnection()).thenReturn(connection);
        when(connection.getRemoteAddr()).thenReturn("192.0.2.7");
        when(session.getContext().getHttpRequest().getHttpHeaders().getCookies())
                .thenReturn(Map.of());
        AuthenticationSessionModel login = mock();
        when(login.getUserSessionNotes()).thenReturn(notes);
        when(session.getContext().getAuthenticationSession()).thenReturn(login);
        when(session.getAttribute(anyString(), any())).then(call -> attributes.get(call.getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAttribute(anyString(), any());
    }

    @AfterEach
    void putTheClockRight() {
        Time.setOffset(0);
    }

    @Test
    void asksKeycloakAboutABrowserThatIsNotKnown() {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);

        assertThat(isDisabled()).isTrue();
    }

    @Test
    void doesNotAskAboutTheAccountInTheOwnersBrowser() {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);
        bringCookie(device("anna"));

        assertThat(isDisabled()).isFalse();
        protector.failedLogin(realm, anna, connection, session.getContext().getUri(), Set.of("password"));

        verify(accounts, never()).failedLogin(any(), any(), any(), any(), any());
        verify(throttle, never()).allows(eq("login-source"), anyString());
    }

    @Test
    void countsATryOfAKnownBrowserOnceAndBeforeItIsMade() {
        bringCookie(device("anna"));
        when(throttle.allows("login-device", "device")).thenReturn(false);

        assertThat(isDisabled()).isTrue();
        assertThat(isDisabled()).isTrue();

        verify(throttle, times(1)).allows("login-device", "device");
    }

    @Test
    void takesItsPrivilegeFromABrowserThatWasWrongTooOften() {
        bringCookie(device("anna"));
        when(throttle.allows("login-device", "device")).thenReturn(false);
        assertThat(isDisabled()).isTrue();
        ArgumentCaptor<NewCookie> cookie = ArgumentCaptor.captor();
        verify(session.getContext().getHttpResponse()).setCookieIfAbsent(cookie.capture());
        assertThat(cookie.getValue().getName()).isEqualTo("MIJNKANTOOR_DEVICE");
        assertThat(cookie.getValue().getMaxAge()).isZero();
    }

    @Test
    void takesABrowserOfSomebodyElseForAnyBrowser() {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);
        bringCookie(device("bram"));

        assertThat(isDisabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijnkantoor-other", ""})
    void takesNoOtherTokenOfTheRealmForADevice(String type) {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);
        bringCookie(device("anna").type(type));

        assertThat(isDisabled()).isTrue();
    }

    @Test
    void takesNoDeviceOfAnotherRealm() {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);
        bringCookie(device("anna").issuer("https://id.voorbeeld.example/realms/master"));

        assertThat(isDisabled()).isTrue();
    }

    @Test
    void forgetsADeviceAfterAWhile() {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);
        bringCookie(device("anna"));

        Time.setOffset((int) Duration.ofDays(1).toSeconds() + 1);

        assertThat(isDisabled()).isTrue();
    }

    @Test
    void takesAForgedCookieForNone() {
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);
        bringCookie(null);

        assertThat(isDisabled()).isTrue();
    }

    @Test
    void refusesASourceWithTooManyFailuresWhateverTheFactor() {
        when(throttle.wait("login-source", "192.0.2.7")).thenReturn(A_WHILE);

        assertThat(isDisabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "recovery-authn-codes"})
    void countsAWrongCodeForAccountAndSource(String category) {
        protector.failedLogin(realm, anna, connection, session.getContext().getUri(), Set.of(category));

        verify(throttle).allows("login-source", "192.0.2.7");
        verify(accounts).failedLogin(any(), eq(anna), any(), any(), any());
    }

    @Test
    void leavesWrongPasswordsOfASourceToTheirStep() {
        protector.failedLogin(realm, anna, connection, session.getContext().getUri(), Set.of("password"));

        verify(throttle, never()).allows(anyString(), anyString());
        verify(accounts).failedLogin(any(), eq(anna), any(), any(), any());
    }

    @Test
    void leavesAnAdminWhoLooksAtAnAccountToKeycloak() {
        when(session.getContext().getAuthenticationSession()).thenReturn(null);
        bringCookie(device("anna"));
        when(accounts.isTemporarilyDisabled(session, realm, anna)).thenReturn(true);

        assertThat(isDisabled()).isTrue();
        verify(throttle, never()).allows(anyString(), anyString());
    }

    @Test
    void leavesTheAccountsCounterAloneWhenTheOwnerLogsInWithAKnownBrowser() {
        bringCookie(device("anna"));

        succeed("password", "otp");

        verify(throttle).forget("login-device", "device");
        verify(accounts, never()).successfulLogin(any(), any(), any(), any(), any());
    }

    @Test
    void beginsNoTransactionForAnAccountWithoutFailures() {
        when(session.loginFailures().getUserLoginFailure(realm, "anna")).thenReturn(null);
        succeed("password", "otp");
        verify(accounts, never()).successfulLogin(any(), any(), any(), any(), any());
    }

    @Test
    void tellsKeycloakWhenTheOwnerLogsInWithAnotherBrowser() {
        succeed("password", "otp");

        verify(accounts).successfulLogin(any(), eq(anna), any(), any(), any());
    }

    @Test
    void remembersNoBrowserWithoutASecondFactorOrALogin() {
        succeed("password");
        notes.put("mijnkantoor.second-factor", "otp");
        protector.successfulLogin(realm, anna, connection, session.getContext().getUri(), Set.of());
        protector.successfulLogin(realm, anna, connection, session.getContext().getUri(), null);

        verify(session.getContext().getHttpResponse(), never()).setCookieIfAbsent(any(NewCookie.class));
    }

    private boolean isDisabled() {
        return protector.isTemporarilyDisabled(session, realm, anna);
    }

    private void succeed(String... categories) {
        protector.successfulLogin(realm, anna, connection, session.getContext().getUri(), Set.of(categories));
    }

    private void bringCookie(@Nullable JsonWebToken decoded) {
        when(session.getContext().getHttpRequest().getHttpHeaders().getCookies())
                .thenReturn(Map.of(
                        "MIJNKANTOOR_DEVICE",
                        new Cookie.Builder("MIJNKANTOOR_DEVICE").value("signed").build()));
        when(tokens.decode("signed", JsonWebToken.class)).thenReturn(decoded);
    }

    private static JsonWebToken device(String userId) {
        return new JsonWebToken()
                .id("device")
                .type("mijnkantoor-device")
                .issuer(ISSUER)
                .subject(userId)
                .exp(Time.currentTimeSeconds() + Duration.ofDays(1).toSeconds());
    }

    private static UserModel user(String id) {
        UserModel user = mock();
        when(user.getId()).thenReturn(id);
        return user;
    }
}
