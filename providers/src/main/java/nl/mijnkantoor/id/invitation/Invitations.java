package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.provider.Provider;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * The invitations of the session's realm: what may happen to one, and what follows. Everything happens in the caller's
 * transaction, mail included (it is queued there and leaves after the commit), so a failed request leaves nothing behind.
 * Knows no HTTP and checks no permission.
 */
public final class Invitations implements Provider {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final InvitationConfig config;

    Invitations(KeycloakSession session, InvitationConfig config) {
        this.session = session;
        this.config = config;
    }

    InvitationConfig config() {
        return config;
    }

    /** Whether the person can already log in for this office: a member with a password. */
    boolean isActive(OrganizationModel office, String email) {
        UserModel user = session.users().getUserByEmail(realm(), email);
        return user != null && office.isMember(user) && hasPassword(user);
    }

    /**
     * Invites a person: finds or makes the user, joins the office, gives the roles, writes the invitation and queues the
     * mail. An invitation of this person by this office that is still open is revoked: one live link at a time.
     */
    InvitationEntity invite(InvitationDraft draft) {
        UserModel user = findOrCreate(draft);
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        if (!draft.office().isMember(user)) {
            organizations.addMember(draft.office(), user);
        }
        draft.roles().forEach(user::grantRole);

        String officeId = draft.office().getId();
        store().open(officeId, user.getId()).forEach(older -> revoke(older, draft.inviterId()));
        Instant now = now();
        InvitationEntity invitation =
                new InvitationEntity(UUID.randomUUID().toString(), realm().getId(), officeId, user.getId(), draft, now);
        InvitationToken token = InvitationToken.generate(RANDOM);
        invitation.renewLink(token, now, draft.validity());
        store().add(invitation);
        record(invitation, InvitationStep.INVITED, draft.inviterId());
        mail().sendInvitation(invitation, token, draft.office(), user);
        return invitation;
    }

    Optional<InvitationEntity> byId(String id) {
        return store().byId(id);
    }

    Optional<InvitationEntity> byToken(InvitationToken token) {
        return store().byTokenHash(token.hash());
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

    /**
     * Mails a new link on behalf of the office; the older one is dead.
     *
     * @return false, and nothing is changed, when the invitation was accepted or revoked, or its person or office is gone
     */
    boolean resend(InvitationEntity invitation, @Nullable String actorId) {
        store().lock(invitation);
        return !invitation.storedStatus().isFinal() && newLink(invitation, InvitationStep.RESENT, actorId);
    }

    /**
     * Mails a new link on behalf of the person who holds an expired one: only to the invited address, and not more often
     * than {@link InvitationConfig#renewPause()} allows.
     *
     * @return false when no mail was queued; the person need not know why
     */
    boolean renew(InvitationEntity invitation) {
        store().lock(invitation);
        Instant now = now();
        return invitation.status(now) == InvitationStatus.EXPIRED
                && !invitation.linkCreatedAt().plus(config.renewPause()).isAfter(now)
                && newLink(invitation, InvitationStep.RENEWED, invitation.userId());
    }

    private boolean newLink(InvitationEntity invitation, InvitationStep step, @Nullable String actorId) {
        Optional<OrganizationModel> office = office(invitation);
        Optional<UserModel> person = person(invitation);
        if (office.isEmpty() || person.isEmpty()) {
            return false;
        }
        InvitationToken token = InvitationToken.generate(RANDOM);
        invitation.renewLink(token, now(), invitation.validity());
        record(invitation, step, actorId);
        mail().sendInvitation(invitation, token, office.get(), person.get());
        return true;
    }

    /**
     * Kills the link of an open invitation.
     *
     * @return false when it was accepted or revoked before
     */
    boolean revoke(InvitationEntity invitation, @Nullable String actorId) {
        store().lock(invitation);
        if (invitation.storedStatus().isFinal()) {
            return false;
        }
        invitation.setStatus(InvitationStatus.REVOKED);
        record(invitation, InvitationStep.REVOKED, actorId);
        return true;
    }

    /** Notes that the set-password page of this invitation was shown, the first time only. */
    void opened(InvitationEntity invitation) {
        store().lock(invitation);
        InvitationStatus status = invitation.storedStatus();
        if (status == InvitationStatus.OPENED || !invitation.isActive(now())) {
            return;
        }
        invitation.setStatus(InvitationStatus.OPENED);
        record(invitation, InvitationStep.OPENED, null);
    }

    /**
     * Takes hold of an invitation whose password is about to be set. Until the transaction ends no other one can.
     *
     * @return false when the invitation cannot be spent any more
     */
    boolean claim(InvitationEntity invitation) {
        store().lock(invitation);
        return invitation.isActive(now());
    }

    /** Spends a claimed invitation: the password is set, the address is proved, a mail says so. */
    void accept(InvitationEntity invitation, UserModel user) {
        invitation.setStatus(InvitationStatus.ACCEPTED);
        record(invitation, InvitationStep.ACCEPTED, user.getId());
        user.setEmailVerified(true);
        mail().sendPasswordSet(invitation, office(invitation).orElse(null), user);
    }

    /**
     * Notes what became of the mail that carried a link. A link that was replaced meanwhile is nobody's any more, and an
     * outcome told twice is noted once.
     */
    void mailed(String tokenHash, boolean sent) {
        Optional<InvitationEntity> found = store().byTokenHash(tokenHash);
        found.ifPresent(store()::lock);
        found.filter(invitation -> invitation.storedStatus() == InvitationStatus.QUEUED)
                .ifPresent(invitation -> {
                    invitation.setStatus(sent ? InvitationStatus.SENT : InvitationStatus.FAILED);
                    record(invitation, sent ? InvitationStep.SENT : InvitationStep.FAILED, null);
                });
    }

    private UserModel findOrCreate(InvitationDraft draft) {
        UserModel known = session.users().getUserByEmail(realm(), draft.email());
        if (known != null) {
            return known;
        }
        UserModel user = session.getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.USER_API,
                        InvitationCheck.attributes(draft.email(), draft.firstName(), draft.lastName()))
                .create();
        user.setEnabled(true);
        if (draft.locale() != null) {
            user.setSingleAttribute(UserModel.LOCALE, draft.locale());
        }
        return user;
    }

    private void record(InvitationEntity invitation, InvitationStep step, @Nullable String actorId) {
        store().addStep(new InvitationStepEntity(invitation.id(), step, now(), actorId));
    }

    private InvitationMail mail() {
        return new InvitationMail(session, config.zone());
    }

    private InvitationStore store() {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new InvitationStore(em, realm().getId());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    /** Keycloak's clock, which an administrator or a test may shift. */
    static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    @Override
    public void close() {}
}
