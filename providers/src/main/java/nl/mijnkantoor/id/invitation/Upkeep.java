package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.RealmUrl;
import nl.mijnkantoor.id.office.Offices;
import nl.mijnkantoor.id.office.ReminderDays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/**
 * What time does to an invitation, within one transaction: expiry is noted, the person reminded, somebody who never came in
 * removed, and what has been kept long enough made anonymous. Each of these is decided anew from the invitation's row, which
 * is locked: looking at one too early or twice does no harm.
 */
final class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    /** A mail that is still in the outbox: soon it has left or failed. */
    private static final Duration UNTIL_MAIL_HAS_LEFT = Duration.ofHours(1);

    /** So that other settings hold for every invitation within a month. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;
    private final InvitationConfig config;
    private final InvitationStore store;

    Upkeep(KeycloakSession session, Invitations invitations) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.invitations = invitations;
        this.config = invitations.config();
        this.store = invitations.store();
    }

    /** Looks at one invitation, and notes when to look at it again. */
    void look(String id) {
        Optional<InvitationEntity> found = store.byId(id);
        if (found.isEmpty()) {
            return;
        }
        InvitationEntity invitation = found.get();
        invitations.lock(invitation);
        Instant now = Moment.now();
        if (invitation.isAnonymous()) {
            invitation.setDueAt(null);
            return;
        }
        new Timeline(session, store).noteExpiry(invitation);
        ReminderPlan plan = plan(invitation);
        plan.due(invitation, now)
                .filter(reminder -> RealmUrl.isKnown(session))
                .ifPresent(reminder -> new Links(session, invitations).remind(invitation, reminder));
        if (invitation.isOverFor(config.removeAfter(), now) && removePerson(invitation, now)) {
            return;
        }
        if (invitation.isOverFor(config.keepFor(), now)) {
            anonymise(invitation);
        } else {
            invitation.setDueAt(next(invitation, plan, now));
        }
    }

    private boolean removePerson(InvitationEntity invitation, Instant now) {
        UserModel person = session.users().getUserById(realm, invitation.userId());
        if (person == null || !new NeverCameIn(session, store, config.removeAfter()).mayBeRemoved(person, now)) {
            return false;
        }
        LOG.infof("User %s of realm %s never came in and is removed", person.getId(), realm.getName());
        // The invitations go with the person.
        return new UserManager(session).removeUser(realm, person);
    }

    /** While an invitation is all that lets a person set a first password, it has to go on saying that it is closed. */
    private void anonymise(InvitationEntity invitation) {
        store.anonymiseParts(invitation);
        invitation.anonymise(store.hasPassword(invitation.userId()));
    }

    private static Instant earliest(Stream<Instant> moments, Instant now) {
        return moments.filter(now::isBefore)
                .reduce(now.plus(LONGEST_WAIT), (one, other) -> one.isBefore(other) ? one : other);
    }

    private Instant next(InvitationEntity invitation, ReminderPlan plan, Instant now) {
        List<Instant> own = List.of(
                invitation.expiresAt(),
                invitation.closesAt().plus(config.removeAfter()),
                invitation.closesAt().plus(config.keepFor()));
        Stream<Instant> waiting = invitation.storedStatus() == InvitationStatus.QUEUED
                ? Stream.of(now.plus(UNTIL_MAIL_HAS_LEFT))
                : Stream.empty();
        return earliest(
                Stream.of(own.stream(), plan.moments(invitation), waiting).flatMap(all -> all), now);
    }

    private ReminderPlan plan(InvitationEntity invitation) {
        return officeDays(invitation)
                .or(() -> ReminderPlan.parse(realm.getAttribute(ReminderDays.ATTRIBUTE)))
                .orElse(config.reminders());
    }

    private Optional<ReminderPlan> officeDays(InvitationEntity invitation) {
        return new Offices(session, realm)
                .byId(invitation.organizationId())
                .map(Upkeep::reminderDays)
                .flatMap(ReminderPlan::parse);
    }

    private static @Nullable String reminderDays(OrganizationModel office) {
        return office.getAttributes().getOrDefault(ReminderDays.ATTRIBUTE, List.of()).stream()
                .findFirst()
                .orElse(null);
    }
}
