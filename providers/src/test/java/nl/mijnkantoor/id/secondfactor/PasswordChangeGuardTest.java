package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import nl.mijnkantoor.id.common.SessionNotes;
import nl.mijnkantoor.id.password.SetPasswordAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class PasswordChangeGuardTest {

    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock();
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final PasswordChangeGuard guard = new PasswordChangeGuard();

    @BeforeEach
    void aPersonWithASecondFactorSetsAPassword() {
        UserModel person = personWith("password", "otp");
        LoginFormsProvider page = mock(LoginFormsProvider.class, RETURNS_SELF);
        Response refusal = mock();
        when(page.createErrorPage(Response.Status.FORBIDDEN)).thenReturn(refusal);
        when(context.getUser()).thenReturn(person);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(context.form()).thenReturn(page);
    }

    @Test
    void refusesALoginThatDidNotPresentIt() {
        assertThat(guard.beforePasswordSet(context)).isPresent();
        verify(event).error(Errors.NOT_ALLOWED);
    }

    @Test
    void letsALoginThroughThatPresentedIt() {
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "recovery-code"));

        assertThat(guard.beforePasswordSet(context)).isEmpty();
    }

    @Test
    void comesWithALoginOfItsOwnWhateverTheRealmSays() {
        assertThat(new SetPasswordAction().getMaxAuthAge(context.getSession())).isNegative();
    }
}
