package nl.mijnkantoor.id.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Realms whose SMTP server is in trouble and left in peace for a while. Without this each waiting mail would run into the
 * same time-out, and the mail of every other realm would wait behind them. What one courier of the node learns holds for all.
 */
final class ServerPauses {

    private final Backoff backoff;
    private final Map<String, Pause> pauses = new HashMap<>();

    ServerPauses(Backoff backoff) {
        this.backoff = backoff;
    }

    synchronized Set<String> paused(long now) {
        Set<String> realms = new HashSet<>();
        pauses.forEach((realm, pause) -> {
            if (pause.until() > now) {
                realms.add(realm);
            }
        });
        return realms;
    }

    /** Notes a failure and tells until when to leave the server alone. Couriers that fail together have failed once. */
    synchronized long failed(String realmId, long now) {
        Pause last = pauses.get(realmId);
        if (last != null && last.until() > now) {
            return last.until();
        }
        int failures = last == null ? 1 : last.failures() + 1;
        Duration wait = backoff.after(failures);
        long until = now + wait.toMillis();
        pauses.put(realmId, new Pause(failures, until));
        return until;
    }

    synchronized void answered(String realmId) {
        pauses.remove(realmId);
    }

    private record Pause(int failures, long until) {}
}
