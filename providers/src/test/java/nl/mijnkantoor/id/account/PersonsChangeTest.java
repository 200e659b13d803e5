package nl.mijnkantoor.id.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

class PersonsChangeTest {

    private static final String CODES = "recovery-authn-codes";

    private final UserModel person = mock(UserModel.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock();
    private final Event event = new Event();

    @BeforeEach
    void somebodyHasOneAuthenticator() {
        when(person.getRequiredActionsStream()).thenAnswer(call -> Stream.empty());
        hasAuthenticators(1);
    }

    @Test
    void isNoneWhatHappensAtEveryLogin() {
        event.setType(EventType.LOGIN);
        assertThat(change().isPossible()).isFalse();

        event.setType(EventType.LOGIN_ERROR);
        assertThat(change().isPossible()).isFalse();
        assertThat(made()).isEmpty();
    }

    @Test
    void isALoginWithARecoveryCode() {
        event.setType(EventType.LOGIN);
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "recovery-code"));

        assertThat(change().isPossible()).isTrue();
        assertThat(made()).contains(AccountChange.RECOVERY_CODE_USED);
    }

    @Test
    void isANewPasswordButNotTheInvitations() {
        update("password");
        assertThat(made()).contains(AccountChange.PASSWORD_CHANGED);

        when(login.getAuthNote(SessionNotes.INVITATION)).thenReturn("hash");
        assertThat(made()).isEmpty();
    }

    @Test
    void isASecondAuthenticatorButNotTheFirst() {
        update("otp");
        assertThat(made()).isEmpty();

        hasAuthenticators(2);
        assertThat(made()).contains(AccountChange.AUTHENTICATOR_ADDED);
    }

    @Test
    void isAnAuthenticatorInThePlaceOfAnother() {
        update("otp", "mijnkantoor_replaced", "presented");

        assertThat(made()).contains(AccountChange.AUTHENTICATOR_REPLACED);
    }

    @Test
    void isNoneWhatTheOfficeHelpedWithBecauseThatHasAMailOfItsOwn() {
        update("otp", "mijnkantoor_replaced", "office");

        assertThat(made()).isEmpty();
    }

    @Test
    void isNewRecoveryCodesThatSomebodyAskedFor() {
        update(CODES);
        assertThat(made()).isEmpty();

        when(login.getClientNote(Constants.KC_ACTION)).thenReturn(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());
        assertThat(made()).contains(AccountChange.RECOVERY_CODES_MADE);
    }

    @Test
    void isNewRecoveryCodesThatAnAdminOrAMailAskedFor() {
        update(CODES);
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn("true");
        assertThat(made()).contains(AccountChange.RECOVERY_CODES_MADE);

        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn(null);
        when(person.getRequiredActionsStream())
                .thenAnswer(call -> Stream.of(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name()));
        assertThat(made()).contains(AccountChange.RECOVERY_CODES_MADE);
    }

    @Test
    void isARemovalOfAFactor() {
        event.setType(EventType.REMOVE_CREDENTIAL);
        event.setDetails(Map.of(Details.CREDENTIAL_TYPE, "otp"));
        assertThat(made()).contains(AccountChange.AUTHENTICATOR_REMOVED);

        event.setDetails(Map.of(Details.CREDENTIAL_TYPE, CODES));
        assertThat(made()).contains(AccountChange.RECOVERY_CODES_REMOVED);
    }

    private void update(String type, String... details) {
        event.setType(EventType.UPDATE_CREDENTIAL);
        Map<String, String> all = new HashMap<>(Map.of(Details.CREDENTIAL_TYPE, type));
        IntStream.range(0, details.length / 2).forEach(i -> all.put(details[2 * i], details[2 * i + 1]));
        event.setDetails(all);
    }

    private void hasAuthenticators(int count) {
        when(person.credentialManager().getStoredCredentialsByTypeStream("otp"))
                .thenAnswer(call -> Stream.generate(CredentialModel::new).limit(count));
    }

    private PersonsChange change() {
        return new PersonsChange(event, login);
    }

    private Optional<AccountChange> made() {
        return change().madeBy(person);
    }
}
