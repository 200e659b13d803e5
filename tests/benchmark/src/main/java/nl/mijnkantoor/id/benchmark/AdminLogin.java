package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.DemoData;
import nl.mijnkantoor.id.demo.Endpoints;
import nl.mijnkantoor.id.demo.ServiceAccount;
import org.jspecify.annotations.Nullable;

/** Logs a server's first admin in, again as soon as the last login begins to age. */
final class AdminLogin implements Supplier<AdminApi> {

    /** Half of the time a token lives. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final Endpoints endpoints;
    private Instant since = Instant.EPOCH;
    private @Nullable AdminApi current;

    AdminLogin(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public synchronized AdminApi get() {
        var now = Instant.now();
        var known = current;
        if (known == null || Duration.between(since, now).compareTo(GOOD_FOR) > 0) {
            known = AdminApi.login(
                    endpoints.idpUrl(),
                    new ServiceAccount(
                            "master", DemoData.BOOTSTRAP, endpoints.secrets().bootstrapSecret()));
            current = known;
            since = now;
        }
        return known;
    }
}
