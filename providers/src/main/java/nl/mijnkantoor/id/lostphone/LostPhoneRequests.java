package nl.mijnkantoor.id.lostphone;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.PersonFact;
import nl.mijnkantoor.id.mail.OutboxMail;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * The lost-phone requests of the session's realm: what may happen to one, and what follows. Everything happens in the
 * caller's transaction, mail included (it is queued there and leaves after the commit), so a failed request leaves nothing
 * behind. Of two who decide about the same person at the same moment the second sees what the first did. Knows no HTTP and
 * checks no permission.
 */
public final class LostPhoneRequests implements Provider {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PersonFact NOTHING_OPEN = new PersonFact("mijnkantoor.no-lost-phone-request");

    private final KeycloakSession session;
    private final LostPhoneConfig config;

    LostPhoneRequests(KeycloakSession session, LostPhoneConfig config) {
        this.session = session;
        this.config = config;
    }

    LostPhoneConfig config() {
        return config;
    }

    /**
     * Asks the person's offices for help, and mails the person and whoever may decide.
     *
     * @param clientId the app the person was on the way to, and comes back to with the link
     * @return empty, and nothing is changed, when a request of this person is open already
     */
    Optional<LostPhoneRequestEntity> ask(UserModel person, String clientId) {
        store().lockPerson(person.getId());
        if (open(person).isPresent()) {
            return Optional.empty();
        }
        Set<String> officeIds = new Offices(session, realm())
                .of(person).stream().map(OrganizationModel::getId).collect(Collectors.toSet());
        LinkToken cancel = LinkToken.generate(RANDOM);
        LostPhoneRequestEntity request = new LostPhoneRequestEntity(
                realm().getId(), person.getId(), officeIds, cancel, Moment.now(), config.validity());
        request.comesFrom(clientId);
        store().add(request);
        PersonFact.forgetAll(session, realm(), person);
        record(request, LostPhoneStep.REQUESTED, person.getId());
        mail().sendAsked(request, person, cancel);
        return Optional.of(request);
    }

    /** The person's request that still waits for the office or for the person. */
    Optional<LostPhoneRequestEntity> open(UserModel person) {
        return store().openOf(person.getId(), Moment.now());
    }

    Optional<LostPhoneRequestEntity> byId(String id) {
        return store().byId(id);
    }

    Optional<LostPhoneRequestEntity> byLink(LinkToken token) {
        return store().byLinkHash(token.hash());
    }

    /** By either link that the person gets, because both can cancel. */
    Optional<LostPhoneRequestEntity> byCancelLink(LinkToken token) {
        return store().byCancelHash(token.hash());
    }

    List<LostPhoneRequestEntity> search(LostPhoneStore.Filter filter, int first, int max) {
        return store().search(filter, first, max);
    }

    long count(LostPhoneStore.Filter filter) {
        return store().count(filter);
    }

    List<LostPhoneStepEntity> timeline(LostPhoneRequestEntity request) {
        return store().timeline(request);
    }

    /** The person who asked, while the account is there and may log in. */
    Optional<UserModel> person(LostPhoneRequestEntity request) {
        return Optional.ofNullable(session.users().getUserById(realm(), request.userId()))
                .filter(UserModel::isEnabled);
    }

    /**
     * Says yes: mails the person a link that works once the cooling-off is over.
     *
     * @return false, and nothing is changed, when it is not waiting for a decision any more, or the person is gone
     */
    boolean approve(LostPhoneRequestEntity request, UserModel decider) {
        store().lock(request);
        Optional<UserModel> person = person(request);
        Instant now = Moment.now();
        if (request.status(now) != LostPhoneStatus.REQUESTED || person.isEmpty()) {
            return false;
        }
        LinkToken link = LinkToken.generate(RANDOM);
        request.approve(link, now, CoolingOff.of(realm()), config.linkValidity());
        record(request, LostPhoneStep.APPROVED, decider.getId());
        mail().sendApproved(request, person.get(), link, decider);
        return true;
    }

    /**
     * Says no, also after a yes that has not been used yet.
     *
     * @return false, and nothing is changed, when the request is not open any more
     */
    boolean refuse(LostPhoneRequestEntity request, @Nullable String reason, UserModel decider) {
        store().lock(request);
        if (!request.isOpen(Moment.now())) {
            return false;
        }
        close(request, LostPhoneStatus.REFUSED, reason);
        record(request, LostPhoneStep.REFUSED, decider.getId());
        person(request).ifPresent(person -> mail().sendRefused(request, person, decider));
        return true;
    }

    /**
     * Takes it back on behalf of whoever holds a link of it.
     *
     * @return false, and nothing is changed, when the request is not open any more
     */
    boolean cancel(LostPhoneRequestEntity request) {
        store().lock(request);
        if (!request.isOpen(Moment.now())) {
            return false;
        }
        close(request, LostPhoneStatus.CANCELLED, null);
        record(request, LostPhoneStep.CANCELLED, null);
        person(request).ifPresent(person -> mail().sendCancelled(request, person));
        return true;
    }

    /**
     * Closes the open request of a person who turns out to have a second factor at hand, and tells whoever was to call. Happens at
     * every login, so it is remembered that there is none.
     *
     * @return whether there was one
     */
    boolean found(UserModel person) {
        if (NOTHING_OPEN.isKnownOf(person)) {
            return false;
        }
        Optional<LostPhoneRequestEntity> open = open(person);
        if (open.isEmpty()) {
            NOTHING_OPEN.note(person);
            return false;
        }
        open.ifPresent(store()::lock);
        return open.filter(request -> request.isOpen(Moment.now()))
                .map(request -> {
                    close(request, LostPhoneStatus.CANCELLED, null);
                    record(request, LostPhoneStep.FOUND, person.getId());
                    mail().sendFound(request, person);
                    return true;
                })
                .orElse(false);
    }

    /** Whether this link lets this person set up a new phone at this moment. */
    boolean isUsable(LostPhoneRequestEntity request, UserModel person) {
        return request.userId().equals(person.getId()) && person.isEnabled() && request.isUsable(Moment.now());
    }

    /**
     * Takes hold of the request by which a new phone is about to be stored; nobody else spends it until the transaction ends.
     *
     * @return false when it cannot be spent (any more)
     */
    boolean claim(LostPhoneRequestEntity request, UserModel person) {
        store().lock(request);
        return isUsable(request, person);
    }

    /** Spends what was claimed: the new phone is stored. */
    void done(LostPhoneRequestEntity request, UserModel person) {
        close(request, LostPhoneStatus.DONE, null);
        record(request, LostPhoneStep.DONE, person.getId());
        mail().sendDone(request, person);
    }

    private void close(LostPhoneRequestEntity request, LostPhoneStatus end, @Nullable String reason) {
        if (request.linkHash() != null) {
            OutboxMail.withdraw(session, request.linkHash());
        }
        request.close(end, reason);
    }

    private void record(LostPhoneRequestEntity request, LostPhoneStep step, @Nullable String actorId) {
        store().addStep(new LostPhoneStepEntity(request.id(), step, Moment.now(), actorId));
    }

    private LostPhoneMail mail() {
        return new LostPhoneMail(session, config.zone());
    }

    private LostPhoneStore store() {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new LostPhoneStore(em, realm().getId());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    @Override
    public void close() {}
}
