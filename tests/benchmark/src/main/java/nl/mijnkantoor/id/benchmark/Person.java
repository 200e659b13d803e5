package nl.mijnkantoor.id.benchmark;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody with a password and an authenticator app. */
final class Person {

    /** Everybody's, so that it is hashed once. */
    static final String PASSWORD = "Kwartel-fietst-93-zolders";

    private final String email;
    private final Totp totp;
    private final Clock clock;
    private final AtomicLong spent = new AtomicLong();

    Person(String email, Totp totp, Clock clock) {
        this.email = email;
        this.totp = totp;
        this.clock = clock;
    }

    String email() {
        return email;
    }

    Totp totp() {
        return totp;
    }

    /** The code of this moment, which the server takes once. */
    String code() {
        var step = step();
        spent.set(step);
        return totp.code(step);
    }

    boolean hasUnspentCode() {
        return spent.get() < step();
    }

    private long step() {
        return clock.instant().getEpochSecond() / Totp.PERIOD;
    }
}
