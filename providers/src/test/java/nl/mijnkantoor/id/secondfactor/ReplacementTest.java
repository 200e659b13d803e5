package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.common.SessionNotes.REPLACES_SECOND_FACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.Profile;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.mockito.InOrder;

class ReplacementTest {

    private final UserModel person = People.personWith("otp", "recovery-authn-codes");
    private final SubjectCredentialManager credentials = person.credentialManager();
    private final AuthenticationSessionModel login = mock(AuthenticationSessionModel.class, RETURNS_DEEP_STUBS);
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final UserSessionProvider sessions = mock();
    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);

    @BeforeAll
    static void keycloakHasItsDefaultFeatures() {
        Profile.defaults();
    }

    @BeforeEach
    void aPersonWithALostPhoneSetUpANewOne() {
        when(context.getUser()).thenReturn(person);
        when(context.getSession().sessions()).thenReturn(sessions);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(login.getAuthNote(REPLACES_SECOND_FACTOR)).thenReturn("office");
        when(credentials.getStoredCredentialsStream())
                .thenAnswer(call -> Stream.of(
                        credential("password", "password"),
                        credential("lost", "otp"),
                        credential("older", "otp"),
                        credential("codes", "recovery-authn-codes"),
                        credential("new", "otp")));
    }

    @Test
    void isDueOnlyInALoginThatWasAllowedIt() {
        assertThat(Replacement.isDue(login)).isTrue();

        when(login.getAuthNote(REPLACES_SECOND_FACTOR)).thenReturn(null);
        assertThat(Replacement.isDue(login)).isFalse();
    }

    @Test
    void removesTheOtherAuthenticatorsAndTheCodesAndNothingElse() {
        Replacement.complete(context, "new", "Telefoon");

        verify(credentials).removeStoredCredentialById("lost");
        verify(credentials).removeStoredCredentialById("older");
        verify(credentials).removeStoredCredentialById("codes");
        verify(credentials, never()).removeStoredCredentialById("new");
        verify(credentials, never()).removeStoredCredentialById("password");
    }

    @Test
    void givesTheNewOneItsNameOnceTheOldOnesAreGone() {
        Replacement.complete(context, "new", "Telefoon");

        InOrder order = inOrder(credentials);
        order.verify(credentials).removeStoredCredentialById("older");
        order.verify(credentials).updateCredentialLabel("new", "Telefoon");
    }

    @Test
    void isGoodForOneAuthenticatorAndSaysInTheEventByWhatRight() {
        Replacement.complete(context, "new", "Telefoon");

        verify(event).detail("mijnkantoor_replaced", "office");
        verify(login).removeAuthNote(REPLACES_SECOND_FACTOR);
    }

    @Test
    void endsTheOfflineSessionOfThisBrowserToo() {
        UserSessionModel offline = mock(UserSessionModel.class, RETURNS_DEEP_STUBS);
        when(offline.getId()).thenReturn("this-browser");
        when(login.getParentSession().getId()).thenReturn("this-browser");
        when(sessions.getOfflineUserSessionsStream(context.getRealm(), person))
                .thenAnswer(call -> List.of(offline).stream());

        Replacement.complete(context, "new", "Telefoon");

        verify(sessions).removeOfflineUserSession(offline.getRealm(), offline);
    }

    private static CredentialModel credential(String id, String type) {
        CredentialModel credential = new CredentialModel();
        credential.setId(id);
        credential.setType(type);
        return credential;
    }
}
