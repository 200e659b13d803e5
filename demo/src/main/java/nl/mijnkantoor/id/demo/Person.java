package nl.mijnkantoor.id.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.mijnkantoor.id.demo.visit.Totp;

/** Somebody with a password and an authenticator app. */
public final class Person {

    /** Everybody's, so that it is hashed once. */
    public static final String PASSWORD = "Kwartel-fietst-93-zolders";

    private final String email;
    private final Totp totp;
    private final Clock clock;
    private final AtomicLong spent = new AtomicLong();

    public Person(String email, Totp totp, Clock clock) {
        this.email = email;
        this.totp = totp;
        this.clock = clock;
    }

    public String email() {
        return email;
    }

    public Totp totp() {
        return totp;
    }

    /**
     * The user as Keycloak's imports take it.
     *
     * @param credentials in Keycloak's representation, as {@link CredentialData} makes them
     */
    public Map<String, Object> representation(List<Map<String, Object>> credentials) {
        return Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Anna",
                "lastName",
                "Bakker",
                "credentials",
                credentials);
    }

    /** The code of this moment, which the server takes once. */
    public String code() {
        var step = step();
        spent.set(step);
        return totp.code(step);
    }

    public boolean hasUnspentCode() {
        return spent.get() < step();
    }

    private long step() {
        return clock.instant().getEpochSecond() / Totp.PERIOD;
    }
}
