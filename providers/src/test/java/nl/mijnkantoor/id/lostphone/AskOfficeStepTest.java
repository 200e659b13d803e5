package nl.mijnkantoor.id.lostphone;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import nl.mijnkantoor.id.secondfactor.ReplacementGrant;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** What a form may ask for that the page did not offer. */
class AskOfficeStepTest {

    @Test
    void sendsNoRequestForSomebodyWithNothingToLose() {
        KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
        LostPhoneRequests requests = mock(LostPhoneRequests.class);
        doReturn(requests).when(session).getProvider(LostPhoneRequests.class);
        doReturn(null).when(session).getProvider(ReplacementGrant.class);
        AuthenticationFlowContext context = mock(AuthenticationFlowContext.class, RETURNS_DEEP_STUBS);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("ask", "on");
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(form);
        UserModel person = mock(UserModel.class, RETURNS_DEEP_STUBS);
        when(person.credentialManager().isConfiguredFor(anyString())).thenReturn(false);
        when(person.getEmail()).thenReturn("anna@voorbeeld.example");
        when(context.getUser()).thenReturn(person);

        new AskOfficeStep(session).action(context);

        verify(context).attempted();
        verify(requests, never()).ask(any(), any());
    }
}
