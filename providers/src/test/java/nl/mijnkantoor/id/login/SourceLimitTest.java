package nl.mijnkantoor.id.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Map;
import nl.mijnkantoor.id.throttle.Throttle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.common.Profile;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.mockito.ArgumentCaptor;

/** Every password that does not lead in is counted once for where it came from, for whichever reason it does not. */
class SourceLimitTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationFlowContext context = mock(AuthenticationFlowContext.class, RETURNS_DEEP_STUBS);
    private final Throttle throttle = mock();
    private final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    private boolean checked;

    private final PasswordStep step = new PasswordStep(session) {
        @Override
        protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
            checked = true;
            return context.getStatus() == FlowStatus.SUCCESS;
        }
    };

    @BeforeAll
    static void chooseFeatures() {
        Profile.defaults();
    }

    @BeforeEach
    void begin() {
        doReturn(throttle).when(session).getProvider(Throttle.class);
        when(throttle.wait(anyString(), anyString())).thenReturn(Duration.ZERO);
        when(session.getContext().getConnection().getRemoteAddr()).thenReturn("192.0.2.7");
        when(session.getContext().getHttpRequest().getHttpHeaders().getCookies())
                .thenReturn(Map.of());
        when(context.getSession()).thenReturn(session);
        when(context.getUser()).thenReturn(null);
        when(context.form()).thenReturn(form);
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(typed);
        typed.add("username", "anna@voorbeeld.example");
    }

    @ParameterizedTest
    @EnumSource(
            value = FlowStatus.class,
            names = {"FAILURE_CHALLENGE", "FORCE_CHALLENGE"})
    void countsWhateverWentWrong(FlowStatus status) {
        when(context.getStatus()).thenReturn(status);

        step.action(context);

        verify(throttle, times(1)).allows("login-source", "192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsNoRefusalBeforeItsTime(boolean isRolledBack) {
        when(context.getStatus()).thenReturn(FlowStatus.FAILURE_CHALLENGE);
        ArgumentCaptor<KeycloakTransaction> last = ArgumentCaptor.captor();
        long begin = System.nanoTime();

        step.action(context);
        verify(session.getTransactionManager()).enlistAfterCompletion(last.capture());
        last.getValue().begin();
        if (isRolledBack) {
            last.getValue().rollback();
        } else {
            last.getValue().commit();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void countsNoLoginThatSucceedsAndDoesNotHoldItBack() {
        when(context.getStatus()).thenReturn(FlowStatus.SUCCESS);

        step.action(context);

        assertThat(checked).isTrue();
        verify(session.getTransactionManager(), never()).enlistAfterCompletion(any());
        verify(throttle, never()).allows(anyString(), anyString());
    }

    @Test
    void looksAtNoPasswordFromASourceThatHasToWait() {
        when(throttle.wait("login-source", "192.0.2.7")).thenReturn(Duration.ofMinutes(5));

        step.action(context);

        assertThat(checked).isFalse();
        verify(context).forceChallenge(any());
        verify(form).setAttribute("minutes", 6L);
    }
}
