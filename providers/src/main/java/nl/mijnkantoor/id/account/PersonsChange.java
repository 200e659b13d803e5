package nl.mijnkantoor.id.account;

import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.common.ActionsOnly;
import nl.mijnkantoor.id.common.SessionNotes;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Tells a change of a person's own from everything else that happens in a login. What a new person sets up on the way in is no
 * change: there is nothing yet that a thief could have changed, and the mail about the password has been sent.
 */
final class PersonsChange {

    private final Event event;
    private final AuthenticationSessionModel login;

    PersonsChange(Event event, AuthenticationSessionModel login) {
        this.event = event;
        this.login = login;
    }

    /** Whether it may be one at all; decided without looking at the person, for this is asked at every login. */
    boolean isPossible() {
        return switch (event.getType()) {
            case UPDATE_CREDENTIAL, REMOVE_CREDENTIAL -> true;
            case LOGIN ->
                SessionNotes.BY_RECOVERY_CODE.equals(login.getUserSessionNotes().get(SessionNotes.SECOND_FACTOR));
            default -> false;
        };
    }

    Optional<AccountChange> madeBy(UserModel person) {
        return Optional.ofNullable(
                switch (event.getType()) {
                    case UPDATE_CREDENTIAL -> update(person);
                    case REMOVE_CREDENTIAL -> removal();
                    case LOGIN -> AccountChange.RECOVERY_CODE_USED;
                    default -> null;
                });
    }

    private @Nullable AccountChange update(UserModel person) {
        return switch (type()) {
            case PasswordCredentialModel.TYPE -> isInvitation() ? null : AccountChange.PASSWORD_CHANGED;
            case OTPCredentialModel.TYPE -> authenticator(person);
            case RecoveryAuthnCodesCredentialModel.TYPE ->
                isAskedFor(person, RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES)
                        ? AccountChange.RECOVERY_CODES_MADE
                        : null;
            default -> null;
        };
    }

    private @Nullable AccountChange authenticator(UserModel person) {
        String replaced = details().get(SessionNotes.REPLACED);
        if (replaced != null) {
            // With the office's help: that has a mail of its own.
            return SessionNotes.BY_OFFICE.equals(replaced) ? null : AccountChange.AUTHENTICATOR_REPLACED;
        }
        long authenticators = person.credentialManager()
                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                .count();
        return authenticators > 1 ? AccountChange.AUTHENTICATOR_ADDED : null;
    }

    private @Nullable AccountChange removal() {
        return switch (type()) {
            case OTPCredentialModel.TYPE -> AccountChange.AUTHENTICATOR_REMOVED;
            case RecoveryAuthnCodesCredentialModel.TYPE -> AccountChange.RECOVERY_CODES_REMOVED;
            default -> null;
        };
    }

    private boolean isInvitation() {
        return login.getAuthNote(SessionNotes.INVITATION) != null;
    }

    /** By the person, by an admin or by a mail link: not by the login itself, as part of setting up or after the last code. */
    private boolean isAskedFor(UserModel person, RequiredAction action) {
        return action.name().equals(login.getClientNote(Constants.KC_ACTION))
                || ActionsOnly.is(login)
                || person.getRequiredActionsStream().anyMatch(action.name()::equals);
    }

    private String type() {
        return details().getOrDefault(Details.CREDENTIAL_TYPE, "");
    }

    private Map<String, String> details() {
        return event.getDetails() == null ? Map.of() : event.getDetails();
    }
}
