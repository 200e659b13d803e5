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

    /** Few enough to be sent well within that time. */
    private static final int PER_WORKER = 10;

    private final KeycloakSessionFactory sessions;
    private final ServerPauses pauses;
    private final int most;
    private final Deque<Claim> waiting = new ArrayDeque<>();

    Claims(KeycloakSessionFactory sessions, ServerPauses pauses, int workers) {
        this.sessions = sessions;
        this.pauses = pauses;
        this.most = workers * PER_WORKER;
    }

    /** The next mail to send; absent when nothing is due. */
    synchronized @Nullable Claim next() {
        long now = Time.currentTimeMillis();
        Set<String> paused = pauses.paused(now);
        giveBack(claim -> paused.contains(claim.realmId()));
        if (waiting.isEmpty()) {
            waiting.addAll(KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, session -> new Outbox(session).claim(now, now + LEASE.toMillis(), most, paused)));
        }
        return waiting.poll();
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
