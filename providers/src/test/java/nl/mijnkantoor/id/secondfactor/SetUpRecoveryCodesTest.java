package nl.mijnkantoor.id.secondfactor;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

class SetUpRecoveryCodesTest {

    private static final String PENDING = "mijnkantoor.pending-recovery-codes";

    private final UserModel person = People.personWith("otp");
    private final RealmModel realm = mock();
    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock(AuthenticationSessionModel.class, RETURNS_DEEP_STUBS);
    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);
    private final LoginFormsProvider page = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final RecoveryAuthnCodesCredentialProvider credentials = mock();
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final SetUpRecoveryCodes action = new SetUpRecoveryCodes();

    @BeforeEach
    void aPersonSeesTheCodes() {
        when(context.getUser()).thenReturn(person);
        when(context.getRealm()).thenReturn(realm);
        when(context.getSession()).thenReturn(session);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.form()).thenReturn(page);
        when(page.getMessage(anyString())).thenReturn("Herstelcodes");
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(form);
        doReturn(mock(JpaConnectionProvider.class, RETURNS_DEEP_STUBS))
                .when(session)
                .getProvider(JpaConnectionProvider.class);
        doReturn(credentials).when(session).getProvider(eq(CredentialProvider.class), anyString());
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "otp"));
        when(login.getAuthNote(PENDING)).thenReturn("ONE,TWO");
    }

    @Test
    void storesTheServersCodesOnceTheyAreConfirmed() {
        form.add("kcRecoveryCodesConfirmationCheck", "on");

        action.processAction(context);

        verify(credentials).createCredential(eq(realm), eq(person), argThat(SetUpRecoveryCodesTest::isOneAndTwo));
        verify(login).removeAuthNote(PENDING);
        verify(context).success();
    }

    @Test
    void doesNotLookAtCodesInTheForm() {
        form.add("kcRecoveryCodesConfirmationCheck", "on");
        form.add("generatedRecoveryAuthnCodes", "FORGED");
        form.add("generatedAt", "0");

        action.processAction(context);

        verify(credentials).createCredential(eq(realm), eq(person), argThat(SetUpRecoveryCodesTest::isOneAndTwo));
    }

    @Test
    void showsTheSameCodesUntilTheyAreConfirmed() {
        action.processAction(context);

        verify(event).error(Errors.INVALID_INPUT);
        verify(page).setAttribute("recoveryCodes", List.of("ONE", "TWO"));
        verify(page).addError(argThat(mistake -> mistake.getMessage().equals("recoveryCodesNotConfirmed")));
        storesNothing();
    }

    @Test
    void confirmsNoCodesThatWereNeverShown() {
        when(login.getAuthNote(PENDING)).thenReturn(null);
        form.add("kcRecoveryCodesConfirmationCheck", "on");

        action.processAction(context);

        verify(context).challenge(any());
        storesNothing();
    }

    @Test
    void givesNoCodesToWhoDidNotPresentTheFactor() {
        when(login.getUserSessionNotes()).thenReturn(Map.of());
        form.add("kcRecoveryCodesConfirmationCheck", "on");

        action.processAction(context);
        action.requiredActionChallenge(context);

        verify(event).error(Errors.NOT_ALLOWED);
        verify(context).ignore();
        verify(page, never()).setAttribute(any(), any());
        storesNothing();
    }

    private void storesNothing() {
        verify(credentials, never()).createCredential(any(), any(), any());
        verify(context, never()).success();
    }

    private static boolean isOneAndTwo(RecoveryAuthnCodesCredentialModel codes) {
        return codes.getUserLabel().equals("Herstelcodes")
                && RecoveryAuthnCodesUtils.verifyRecoveryCodeInput(
                        "ONE", codes.getNextRecoveryAuthnCode().orElseThrow().getEncodedHashedValue());
    }
}
