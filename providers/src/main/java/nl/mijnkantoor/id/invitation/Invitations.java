package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.mail.OutboxMail;
import nl.mijnkantoor.id.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.provider.Provider;
import org.keycloak.userprofile.UserProfile;

/**
 * The invitations of the session's realm: what may happen to one, and what follows. Everything happens in the caller's
 * transaction, mail included (it is queued there and leaves after the commit), so a failed request leaves nothing behind.
 * Knows no HTTP and checks no permission.
 */
public final class Invitations implements Provider {

    private static final String RESEND = "invitation-resend-account";

    private final KeycloakSession session;
    private final InvitationConfig config;

    Invitations(KeycloakSession session, InvitationConfig config) {
        this.session = session;
        this.config = config;
    }

    /** How long a link lives unless the inviter says otherwise. */
    public Duration validity() {
        return config.validity();
    }

    InvitationConfig config() {
        return config;
    }

    /**
     * Invites a person, whose other open invitations of this office are revoked: one live link at a time.
     *
     * @return empty, and nothing is changed, when the person can already log in for this office
     */
    Optional<InvitationEntity> invite(InvitationDraft draft) {
        return inviting().invite(draft);
    }

    /**
     * Invites somebody of whom it has just been found out, for many at once, that there is no user with this address ({@link
     * KnownPeople}), and nothing in the profile that is not taken ({@link ProfileRules}). If there is one by now, the database
     * refuses a second.
     */
    public void inviteStranger(InvitationDraft draft, UserProfile profile, NewPeople people) {
        inviting().stranger(draft, profile, people);
    }

    /** What became of somebody who was to be invited only if that has not happened already. */
    public enum Once {
        INVITED,
        ACTIVE,
        PENDING
    }

    /** Invites somebody who has a user, unless the person can log in for the office or has an open invitation of it. */
    public Once inviteOnce(InvitationDraft draft, String userId) {
        return inviting().once(draft, userId);
    }

    private Inviting inviting() {
        return new Inviting(session, this);
    }

    Optional<InvitationEntity> byId(String id) {
        return store().byId(id);
    }

    Optional<InvitationEntity> byTokenHash(String hash) {
        return store().byTokenHash(hash);
    }

    /** The invitation a link leads to, be it the link of today or one that a newer one has replaced. */
    Optional<InvitationEntity> byAnyLink(String hash) {
        return store().byOldLink(hash).or(() -> store().byTokenHash(hash));
    }

    List<InvitationEntity> search(InvitationStore.Filter filter, int first, int max) {
        return store().search(filter, first, max);
    }

    long count(InvitationStore.Filter filter) {
        return store().count(filter);
    }

    List<InvitationStepEntity> timeline(InvitationEntity invitation) {
        return store().timeline(invitation);
    }

    /** The office of an invitation; empty once the office is gone. */
    Optional<OrganizationModel> office(InvitationEntity invitation) {
        return Optional.ofNullable(
                session.getProvider(OrganizationProvider.class).getById(invitation.organizationId()));
    }

    /** The invited person; empty once the user is gone or disabled. */
    Optional<UserModel> person(InvitationEntity invitation) {
        return Optional.ofNullable(session.users().getUserById(realm(), invitation.userId()))
                .filter(UserModel::isEnabled);
    }

    boolean hasPassword(UserModel user) {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** A moment, as a page tells the person. */
    String inWords(Instant moment, UserModel person) {
        return Moment.inWords(moment, session.getContext().resolveLocale(person), config.zone());
    }

    /** Whether the link would let its person set a password now: neither office, person nor membership is gone. */
    boolean isUsable(InvitationEntity invitation) {
        return invitation.isActive(Moment.now()) && isWanted(invitation);
    }

    /** Whether the person is in already, by this invitation or otherwise. */
    boolean isSpent(InvitationEntity invitation) {
        return invitation.storedStatus() == InvitationStatus.ACCEPTED || store().hasPassword(invitation.userId());
    }

    /** Whether the office still stands behind the invitation, and the person is still in it. */
    boolean isWanted(InvitationEntity invitation) {
        Optional<UserModel> person = person(invitation);
        return person.isPresent()
                && office(invitation)
                        .filter(OrganizationModel::isEnabled)
                        .filter(office -> office.isMember(person.get()))
                        .isPresent();
    }

    /** Whether the office may mail this person one more link today; asking counts. */
    boolean mayResend(InvitationEntity invitation) {
        return session.getProvider(Throttle.class).allows(RESEND, invitation.userId());
    }

    /**
     * The same for somebody who is invited again: to invite the same person over and over is to mail them over and over. Whoever
     * the office has not invited yet, or can log in, gets one mail.
     */
    boolean mayInviteAgain(InvitationDraft draft) {
        UserModel known = session.users().getUserByEmail(realm(), draft.email());
        return known == null
                || store().hasPassword(known.getId())
                || store().ofPerson(known.getId()).stream().noneMatch(earlier -> earlier.organizationId()
                        .equals(draft.office().getId()))
                || session.getProvider(Throttle.class).allows(RESEND, known.getId());
    }

    /**
     * Mails a new link on behalf of the office; the older one is dead.
     *
     * @return false, and nothing is changed, when the invitation was accepted or revoked, or its person or office is gone
     */
    boolean resend(InvitationEntity invitation, @Nullable String actorId) {
        lock(invitation);
        return links().renew(invitation, InvitationStep.RESENT, actorId);
    }

    /**
     * Mails a new link on behalf of the person who holds an expired one, only to the person's own address. Each link does
     * this once: the next one is in the mail.
     *
     * @return false when no mail was queued; the person need not know why
     */
    boolean renew(InvitationEntity invitation) {
        lock(invitation);
        return invitation.status(Moment.now()) == InvitationStatus.EXPIRED
                && maySendAgainTo(invitation.userId())
                && links().renew(invitation, InvitationStep.RENEWED, invitation.userId());
    }

    /** Whether the person was invited and has set no password yet: only an invitation lets such a person in. */
    public boolean awaits(UserModel user) {
        return !store().hasPassword(user.getId())
                && !store().ofPerson(user.getId()).isEmpty();
    }

    /**
     * Mails the newest invitation again, expired or not, to a person who asks for it without holding the link; the older link
     * is dead. A few times a day at most: anybody may ask who knows the address.
     *
     * @return false when no mail was queued; whoever asked need not know why
     */
    public boolean mailAgain(UserModel user) {
        store().lockPerson(user.getId());
        Optional<InvitationEntity> newest = store().ofPerson(user.getId()).stream()
                .filter(invitation -> !invitation.isClosed() && isWanted(invitation))
                .max(Comparator.comparing(InvitationEntity::linkCreatedAt));
        if (newest.isEmpty() || !maySendAgainTo(user.getId())) {
            return false;
        }
        lock(newest.get());
        return links().renew(newest.get(), InvitationStep.RENEWED, user.getId());
    }

    private boolean maySendAgainTo(String userId) {
        return session.getProvider(Throttle.class).allows("invitation-renew-account", userId);
    }

    /**
     * Kills the link of an open invitation, and its mail if that has not left yet.
     *
     * @return false when it was accepted or revoked before
     */
    boolean revoke(InvitationEntity invitation, @Nullable String actorId) {
        lock(invitation);
        if (invitation.isClosed()) {
            return false;
        }
        timeline().noteExpiry(invitation);
        OutboxMail.withdraw(session, invitation.tokenHash());
        invitation.close(InvitationStatus.REVOKED, Moment.now());
        timeline().add(invitation, InvitationStep.REVOKED, actorId);
        return true;
    }

    /**
     * Notes what became of the mail that carried a link. A link that was replaced meanwhile is nobody's any more, and an
     * outcome told twice is noted once.
     *
     * @param error why the mail failed; absent when it was sent
     */
    void mailed(String tokenHash, @Nullable String error) {
        boolean sent = error == null;
        store().endQueued(tokenHash, sent ? InvitationStatus.SENT : InvitationStatus.FAILED)
                .ifPresent(id -> timeline().add(id, sent ? InvitationStep.SENT : InvitationStep.FAILED, null, error));
    }

    /**
     * Notes that mail came back which the mail server had taken: whoever has opened the link since has another copy of it.
     *
     * @return false, and nothing is changed, when no invitation waits for this person behind that address
     */
    boolean bounced(UserModel person, Bounce bounce) {
        store().lockPerson(person.getId());
        List<InvitationEntity> waiting = store().ofPerson(person.getId()).stream()
                .filter(invitation -> invitation.email().equalsIgnoreCase(bounce.email()))
                .filter(invitation -> invitation.status(Moment.now()) == InvitationStatus.SENT)
                .toList();
        for (InvitationEntity invitation : waiting) {
            invitation.setStatus(InvitationStatus.FAILED);
            timeline().add(invitation.id(), InvitationStep.FAILED, null, bounce.reason());
        }
        return !waiting.isEmpty();
    }

    /** Keeps everybody else off the invitation, and off the person, until the transaction ends. */
    void lock(InvitationEntity invitation) {
        store().lockPerson(invitation.userId());
        store().lock(invitation);
    }

    private Links links() {
        return new Links(session, this);
    }

    Timeline timeline() {
        return new Timeline(session, store());
    }

    InvitationMail mail() {
        return new InvitationMail(session, config.zone());
    }

    InvitationStore store() {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new InvitationStore(em, realm().getId());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    @Override
    public void close() {}
}
