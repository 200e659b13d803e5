package nl.mijnkantoor.id.secondfactor;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import nl.mijnkantoor.id.common.SessionNotes;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** People and sessions as Keycloak would show them. */
final class People {

    private People() {}

    static UserModel personWith(String... credentialTypes) {
        SubjectCredentialManager credentials = mock();
        for (String type : credentialTypes) {
            when(credentials.isConfiguredFor(type)).thenReturn(true);
        }
        UserModel person = mock();
        when(person.credentialManager()).thenReturn(credentials);
        return person;
    }

    static UserSessionModel sessionOf(UserModel person) {
        UserSessionModel session = mock();
        when(session.getUser()).thenReturn(person);
        return session;
    }

    static UserSessionModel provenSessionOf(UserModel person) {
        UserSessionModel session = sessionOf(person);
        when(session.getNote(SessionNotes.SECOND_FACTOR)).thenReturn("otp");
        return session;
    }
}
