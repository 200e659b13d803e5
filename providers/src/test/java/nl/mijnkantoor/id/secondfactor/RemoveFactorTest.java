package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

class RemoveFactorTest {

    private final UserModel person = personWith("otp");
    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock();
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final LoginFormsProvider page = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final RemoveFactor action = new RemoveFactor();

    @BeforeEach
    void aPersonAsksToRemoveAnAuthenticator() {
        doReturn(mock(JpaConnectionProvider.class, RETURNS_DEEP_STUBS))
                .when(session)
                .getProvider(JpaConnectionProvider.class);
        when(context.getSession()).thenReturn(session);
        when(context.getUser()).thenReturn(person);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(context.form()).thenReturn(page);
        when(login.getClientNote(Constants.KC_ACTION_PARAMETER)).thenReturn("phone");
        when(person.credentialManager().getStoredCredentialById("phone")).thenReturn(authenticator("phone"));
        has("phone");
    }

    @Test
    void showsNothingToALoginThatPresentedNoFactor() {
        action.requiredActionChallenge(context);

        verify(context).ignore();
        verify(context, never()).challenge(any());
    }

    @Test
    void removesNothingInALoginThatPresentedNoFactor() {
        has("phone", "tablet");

        action.processAction(context);

        verify(event).error(Errors.NOT_ALLOWED);
        verify(context, never()).success();
        verify(person.credentialManager(), never()).removeStoredCredentialById(any());
    }

    @Test
    void makesRoomForANewOneBeforeTheOnlyOneGoes() {
        hasPresentedAFactor();

        action.processAction(context);

        verify(login).setAuthNote(SessionNotes.REPLACES_SECOND_FACTOR, "presented");
        verify(login).addRequiredAction(RequiredAction.CONFIGURE_TOTP);
        verify(context).success();
        verify(person.credentialManager(), never()).removeStoredCredentialById(any());
    }

    @Test
    void tellsThePageWhetherItIsTheOnlyOne() {
        hasPresentedAFactor();
        action.requiredActionChallenge(context);
        verify(page).setAttribute("onlyAuthenticator", true);

        has("phone", "tablet");
        action.requiredActionChallenge(context);
        verify(page).setAttribute("onlyAuthenticator", false);
    }

    @Test
    void wantsALoginOfItsOwnWhateverTheRealmSays() {
        assertThat(action.getMaxAuthAge(session)).isNegative();
        assertThat(new SetUpAuthenticatorApp().getMaxAuthAge(session)).isNegative();
        assertThat(new SetUpRecoveryCodes().getMaxAuthAge(session)).isNegative();
    }

    private void has(String... authenticators) {
        when(person.credentialManager().getStoredCredentialsByTypeStream("otp"))
                .thenAnswer(call -> Stream.of(authenticators).map(RemoveFactorTest::authenticator));
    }

    private void hasPresentedAFactor() {
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "otp"));
    }

    private static CredentialModel authenticator(String id) {
        CredentialModel credential = new CredentialModel();
        credential.setId(id);
        credential.setType("otp");
        return credential;
    }
}
