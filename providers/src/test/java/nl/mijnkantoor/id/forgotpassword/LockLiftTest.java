package nl.mijnkantoor.id.forgotpassword;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import nl.mijnkantoor.id.throttle.Throttle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

class LockLiftTest {

    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock();
    private final UserLoginFailureProvider failures = mock();
    private final Throttle throttle = mock();

    @BeforeEach
    void aLockedPersonSetsAPasswordThroughAMailedLink() {
        when(context.getAuthenticationSession()).thenReturn(login);
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn("true");
        when(context.getUser().getId()).thenReturn("anna");
        when(context.getSession().loginFailures()).thenReturn(failures);
        UserLoginFailureModel failed = mock();
        when(failures.getUserLoginFailure(context.getRealm(), "anna")).thenReturn(failed);
        KeycloakSession session = context.getSession();
        doReturn(throttle).when(session).getProvider(Throttle.class);
        when(throttle.allows("unlock-account", "anna")).thenReturn(true);
    }

    @Test
    void endsTheLock() {
        new LockLift().afterPasswordSet(context);

        verify(failures).removeUserLoginFailure(context.getRealm(), "anna");
    }

    @Test
    void leavesTheLockOfWhoHadItEndedBefore() {
        when(throttle.allows("unlock-account", "anna")).thenReturn(false);

        new LockLift().afterPasswordSet(context);

        verify(failures, never()).removeUserLoginFailure(any(), anyString());
    }

    @Test
    void leavesItToTheLoginWhereThePasswordIsSetInOne() {
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn(null);

        new LockLift().afterPasswordSet(context);

        verify(failures, never()).removeUserLoginFailure(any(), anyString());
        verify(throttle, never()).allows(anyString(), anyString());
    }

    @Test
    void countsNobodyWhoHasNoFailures() {
        when(failures.getUserLoginFailure(context.getRealm(), "anna")).thenReturn(null);

        new LockLift().afterPasswordSet(context);

        verify(throttle, never()).allows(anyString(), anyString());
    }
}
