package nl.mijnkantoor.id.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** On both databases, since what happens at the same moment is theirs to decide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseThrottleTest {

    private static final String LIMIT = "login-source";

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    private @interface OnBothDatabases {}

    private final Config.Scope options = mock(Config.Scope.class);
    private List<TestDatabase> databases = List.of();

    @BeforeAll
    void open() {
        when(options.get(anyString(), anyString())).thenReturn("5/1h");
        databases =
                List.of(TestDatabase.h2("throttle", Counter.class), TestDatabase.postgres("throttle", Counter.class));
    }

    @AfterAll
    void close() throws Exception {
        for (TestDatabase database : databases) {
            database.close();
        }
    }

    @AfterEach
    void putTheClockRight() {
        Time.setOffset(0);
    }

    Stream<TestDatabase> databases() {
        return databases.stream();
    }

    @OnBothDatabases
    void allowsAsManyTriesAsTheLimitSays(TestDatabase database) {
        Throttle throttle = throttle(database, realm());

        for (int i = 0; i < 5; i++) {
            assertThat(throttle.allows(LIMIT, "anna")).isTrue();
        }
        assertThat(throttle.allows(LIMIT, "anna")).isFalse();
    }

    @OnBothDatabases
    void countsEveryTryThatIsMadeAtTheSameMoment(TestDatabase database) throws Exception {
        Throttle throttle = throttle(database, realm());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 20; round++) {
                String subject = "anna" + round;
                Callable<Boolean> attempt = () -> throttle.allows(LIMIT, subject);
                int allowed = 0;
                for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(16, attempt))) {
                    allowed += answer.get() ? 1 : 0;
                }
                assertThat(allowed).isEqualTo(5);
            }
        } finally {
            threads.shutdown();
        }
    }

    @OnBothDatabases
    void beginsAnewOnceTheWindowHasEnded(TestDatabase database) {
        Throttle throttle = throttle(database, realm());
        useUp(throttle);

        Time.setOffset(3599);
        assertThat(throttle.allows(LIMIT, "anna")).isFalse();
        Time.setOffset(3601);

        assertThat(throttle.allows(LIMIT, "anna")).isTrue();
        assertThat(throttle.wait(LIMIT, "anna")).isZero();
    }

    @OnBothDatabases
    void tellsHowLongToWaitWithoutCounting(TestDatabase database) {
        Throttle throttle = throttle(database, realm());
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.wait(LIMIT, "anna")).isZero();
        }

        useUp(throttle);

        assertThat(throttle.wait(LIMIT, "anna")).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @OnBothDatabases
    void countsEverySubjectLimitAndRealmByItself(TestDatabase database) {
        String realm = realm();
        Throttle throttle = throttle(database, realm);
        useUp(throttle);

        assertThat(throttle.allows(LIMIT, "bram")).isTrue();
        assertThat(throttle.allows("lost-phone-source", "anna")).isTrue();
        assertThat(throttle(database, realm()).allows(LIMIT, "anna")).isTrue();
        assertThat(throttle(database, realm).allows(LIMIT, "anna")).isFalse();
    }

    @OnBothDatabases
    void keepsNoSubjectAndNothingThatHasEnded(TestDatabase database) {
        Throttle throttle = throttle(database, realm());
        throttle.allows(LIMIT, "anna@voorbeeld.example");

        try (EntityManager entities = database.entities().createEntityManager()) {
            List<String> ids = entities.createQuery("select c.id from Counter c", String.class)
                    .getResultList();
            assertThat(ids).isNotEmpty().allMatch(id -> id.matches("[0-9a-f]{64}"));

            entities.getTransaction().begin();
            new Counters(entities)
                    .removeEnded(Time.currentTimeMillis() + Duration.ofDays(1).toMillis());
            entities.getTransaction().commit();
            assertThat(entities.createQuery("select count(c) from Counter c", Long.class)
                            .getSingleResult())
                    .isZero();
        }
    }

    private static void useUp(Throttle throttle) {
        for (int i = 0; i < 5; i++) {
            throttle.allows(LIMIT, "anna");
        }
    }

    private static String realm() {
        return UUID.randomUUID().toString();
    }

    private Throttle throttle(TestDatabase database, String realm) {
        KeycloakSessionFactory factory = mock(KeycloakSessionFactory.class);
        when(factory.create()).thenAnswer(call -> of(realm, database.session(factory)));
        return new DatabaseThrottle(of(realm, database.outsideTransaction(factory)), Limits.parse(options));
    }

    private static KeycloakSession of(String realm, KeycloakSession session) {
        when(session.getContext().getRealm().getId()).thenReturn(realm);
        return session;
    }
}
