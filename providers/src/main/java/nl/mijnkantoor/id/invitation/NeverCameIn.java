package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.StorageId;

/**
 * Decides who may be removed: somebody an invitation made, whom no invitation can let in any more, and who shows no sign of
 * ever having been here or of being known to anybody but those who invited. In doubt the person stays.
 */
final class NeverCameIn {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final InvitationStore store;
    private final Duration removeAfter;

    NeverCameIn(KeycloakSession session, InvitationStore store, Duration removeAfter) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = store;
        this.removeAfter = removeAfter;
    }

    boolean mayBeRemoved(UserModel person, Instant now) {
        List<InvitationEntity> all = store.ofPerson(person.getId());
        return all.stream().anyMatch(InvitationEntity::madePerson)
                && all.stream().noneMatch(invitation -> invitation.storedStatus() == InvitationStatus.ACCEPTED)
                && all.stream().allMatch(invitation -> invitation.isOverFor(removeAfter, now))
                && isOnlyHere(person)
                && !hasBeenIn(person)
                && isInNothingElse(person, all);
    }

    /** Somebody who was disabled was so by an admin, who may want to see it stay that way. */
    private static boolean isOnlyHere(UserModel person) {
        return person.isEnabled()
                && new StorageId(person.getId()).isLocal()
                && person.getFederationLink() == null
                && person.getServiceAccountClientLink() == null;
    }

    private boolean hasBeenIn(UserModel person) {
        return store.hasCredential(person.getId())
                || person.isEmailVerified()
                || session.users()
                        .getFederatedIdentitiesStream(realm, person)
                        .findAny()
                        .isPresent()
                || session.users()
                        .getConsentsStream(realm, person.getId())
                        .findAny()
                        .isPresent()
                || session.sessions()
                        .getUserSessionsStream(realm, person)
                        .findAny()
                        .isPresent()
                || session.sessions()
                        .getOfflineUserSessionsStream(realm, person)
                        .findAny()
                        .isPresent();
    }

    private boolean isInNothingElse(UserModel person, List<InvitationEntity> all) {
        Set<String> inviting =
                all.stream().map(InvitationEntity::organizationId).collect(Collectors.toSet());
        return person.getGroupsStream().findAny().isEmpty()
                && session.getProvider(OrganizationProvider.class)
                        .getByMember(person)
                        .map(OrganizationModel::getId)
                        .allMatch(inviting::contains);
    }
}
