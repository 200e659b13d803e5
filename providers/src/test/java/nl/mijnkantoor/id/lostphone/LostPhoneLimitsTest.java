package nl.mijnkantoor.id.lostphone;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mijnkantoor.id.secondfactor.ReplacementGrant;
import nl.mijnkantoor.id.throttle.Throttle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Whose request reaches the office: so many of one person, and so many from one source. */
class LostPhoneLimitsTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationFlowContext context = mock(AuthenticationFlowContext.class, RETURNS_DEEP_STUBS);
    private final LoginFormsProvider form = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final LostPhoneRequests requests = mock();
    private final Throttle throttle = mock();
    private final UserModel person = mock(UserModel.class, RETURNS_DEEP_STUBS);
    private final AskOfficeStep step = new AskOfficeStep(session);

    @BeforeEach
    void pressesTheButton() {
        doReturn(requests).when(session).getProvider(LostPhoneRequests.class);
        doReturn(throttle).when(session).getProvider(Throttle.class);
        when(session.getContext().getConnection().getRemoteAddr()).thenReturn("192.0.2.7");
        when(requests.open(person)).thenReturn(Optional.empty());
        when(throttle.allows(anyString(), anyString())).thenReturn(true);
        when(throttle.wait(anyString(), anyString())).thenReturn(Duration.ofMinutes(5));
        doReturn(null).when(session).getProvider(ReplacementGrant.class);
        when(person.credentialManager().isConfiguredFor("otp")).thenReturn(true);
        when(person.getRoleMappingsStream()).thenAnswer(call -> Stream.empty());
        when(person.getGroupsStream()).thenAnswer(call -> Stream.empty());
        when(person.getId()).thenReturn("anna");
        when(person.getEmail()).thenReturn("anna@voorbeeld.example");
        MultivaluedMap<String, String> pressed = new MultivaluedHashMap<>();
        pressed.add("ask", "on");
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(pressed);
        when(context.getAuthenticationSession().getClient().getClientId()).thenReturn("office-app");
        when(context.getUser()).thenReturn(person);
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(context.form()).thenReturn(form);
    }

    @Test
    void asksTheOffice() {
        step.action(context);

        verify(requests).ask(person, "office-app");
    }

    @ParameterizedTest
    @CsvSource({"lost-phone-account, anna", "lost-phone-source, 192.0.2.7"})
    void asksNobodyAfterTooManyRequests(String limit, String subject) {
        when(throttle.allows(limit, subject)).thenReturn(false);

        step.action(context);

        verify(requests, never()).ask(any(), any());
        verify(event).error("too_many_tries");
        verify(form).setStatus(Response.Status.TOO_MANY_REQUESTS);
        verify(form).setAttribute("minutes", 6L);
    }
}
