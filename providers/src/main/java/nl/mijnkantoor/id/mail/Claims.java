package nl.mijnkantoor.id.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The mail this node has claimed and not yet begun to send, for all its couriers. Mail is claimed by the batch, since looking
 * for what is due costs more the more there is; a claim by itself says nothing about whether the mail has left.
 */
final class Claims {

    /** What a node that dies has claimed waits so long for another one, or for its next start. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** So long bulk mail waits for more of its kind to be made on this node, and no longer. */
    private static final Duration BULK_HELD = Duration.ofSeconds(30);

    private final KeycloakSessionFactory sessions;
    private final ServerPauses pauses;
    private final int most;
    private final Deque<Claim> waiting = new ArrayDeque<>();
    private int bulkMailings;

    /**
     * Makes one.
     *
     * @param most at once; few enough to be sent well within the lease
     */
    Claims(KeycloakSessionFactory sessions, ServerPauses pauses, int most) {
        this.sessions = sessions;
        this.pauses = pauses;
        this.most = most;
    }

    /** The next mail to send; absent when nothing is due. */
    synchronized @Nullable Claim next() {
        long now = Time.currentTimeMillis();
        Set<String> paused = pauses.paused(now);
        giveBack(claim -> paused.contains(claim.realmId()));
        if (waiting.isEmpty()) {
            long bulkDue = bulkMailings == 0 ? now : now - BULK_HELD.toMillis();
            waiting.addAll(KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> new Outbox(session)
                    .claim(now, bulkDue, now + LEASE.toMillis(), most, paused)));
        }
        return waiting.poll();
    }

    /** Tells whether bulk mail may leave at once now. */
    synchronized boolean bulk(BulkMailing mailing) {
        bulkMailings += mailing == BulkMailing.BEGUN ? 1 : -1;
        return bulkMailings == 0;
    }

    /** Somebody else is to send this mail. */
    synchronized void putBack(Claim claim) {
        waiting.addFirst(claim);
    }

    /** This node sends none of it: another one need not wait until the claims have run out. */
    synchronized void giveBackAll() {
        giveBack(claim -> true);
    }

    private void giveBack(Predicate<Claim> which) {
        List<Claim> back = new ArrayList<>(waiting);
        back.removeIf(which.negate());
        if (back.isEmpty()) {
            return;
        }
        waiting.removeAll(back);
        KeycloakModelUtils.runJobInTransaction(
                sessions, session -> new Outbox(session).giveBack(back, Time.currentTimeMillis()));
    }
}
