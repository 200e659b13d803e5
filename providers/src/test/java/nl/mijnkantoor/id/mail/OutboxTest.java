package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** On both databases, since who gets a row that two want is theirs to decide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

    private static final long NOW = Mails.NOW;
    private static final long UNTIL = NOW + 60_000;

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    private @interface OnBothDatabases {}

    private List<TestDatabase> databases = List.of();

    @BeforeAll
    void open() {
        databases = List.of(TestDatabase.h2("mail", QueuedMail.class), TestDatabase.postgres("mail", QueuedMail.class));
    }

    @BeforeEach
    void empty() {
        for (TestDatabase database : databases) {
            database.entities().runInTransaction(entities -> entities.createQuery("delete from QueuedMail m")
                    .executeUpdate());
        }
    }

    @AfterAll
    void close() throws Exception {
        for (TestDatabase database : databases) {
            database.close();
        }
    }

    Stream<TestDatabase> databases() {
        return databases.stream();
    }

    @OnBothDatabases
    void claimsWhatIsDueAndNothingTwice(TestDatabase database) {
        queue(database, 5);

        List<Claim> first = claim(database, NOW, UNTIL, 3);
        List<Claim> second = claim(database, NOW, UNTIL, 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
        assertThat(claim(database, NOW, UNTIL, 3)).isEmpty();
        assertThat(claim(database, NOW - 1, UNTIL, 3)).isEmpty();
    }

    @OnBothDatabases
    void claimsBulkMailLastAndOnlyWhatIsNotHeldBack(TestDatabase database) {
        QueuedMail awaited = Mails.to("p@example.org");
        in(database, outbox -> {
            for (long age = 1; age <= 5; age++) {
                outbox.add(Mails.queuedAt("bulk@example.org", NOW - age).inBulk());
            }
            outbox.add(awaited);
            return true;
        });

        assertThat(ids(claim(database, NOW - 6, 1))).containsExactly(awaited.id());
        assertThat(claim(database, NOW - 6, 10)).as("all of it is held back").isEmpty();
        assertThat(claim(database, NOW - 4, 10)).as("the two oldest are not").hasSize(2);
        assertThat(claim(database, NOW, UNTIL, 10)).hasSize(3);
    }

    @OnBothDatabases
    void leavesMailOfAPausedRealmWhereItIs(TestDatabase database) {
        queue(database, 1);

        List<Claim> whilePaused = in(database, outbox -> outbox.claim(NOW, NOW, UNTIL, 3, Set.of(Mails.REALM)));
        List<Claim> whileAnotherIs = in(database, outbox -> outbox.claim(NOW, NOW, UNTIL, 3, Set.of("another")));

        assertThat(whilePaused).isEmpty();
        assertThat(whileAnotherIs).hasSize(1);
    }

    @OnBothDatabases
    void givesEachMailToOneOfManyWhoClaimAtTheSameMoment(TestDatabase database) throws Exception {
        queue(database, 200);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<String> claimed = new ArrayList<>();
        try {
            Callable<List<String>> node = () -> {
                List<String> all = new ArrayList<>();
                for (List<Claim> batch = claim(database, NOW, UNTIL, 7);
                        !batch.isEmpty();
                        batch = claim(database, NOW, UNTIL, 7)) {
                    all.addAll(ids(batch));
                }
                return all;
            };
            for (Future<List<String>> one : threads.invokeAll(Collections.nCopies(8, node))) {
                claimed.addAll(one.get());
            }
        } finally {
            threads.shutdown();
        }
        // Who is passed over by all at once stays due: the next poll finds it.
        claimed.addAll(ids(claim(database, NOW, UNTIL, 200)));

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @OnBothDatabases
    void findsTheMailOfADeadNodeOnceItsClaimsHaveRunOut(TestDatabase database) {
        queue(database, 1);
        Claim dead = claim(database, NOW, UNTIL, 1).get(0);

        assertThat(claim(database, UNTIL - 1, UNTIL + 1, 1)).isEmpty();
        assertThat(ids(claim(database, UNTIL, UNTIL + 1, 1))).containsExactly(dead.mailId());
    }

    @OnBothDatabases
    void beginsNothingThatSomebodyElseHasClaimedSince(TestDatabase database) {
        queue(database, 1);
        Claim slow = claim(database, NOW, UNTIL, 1).get(0);
        assertThat(begins(database, slow)).isTrue();

        Claim later = claim(database, UNTIL, UNTIL + 1, 1).get(0);

        assertThat(begins(database, slow)).isFalse();
        assertThat(begins(database, later)).isTrue();
    }

    @OnBothDatabases
    void letsNobodyHaveAMailThatIsBeingSent(TestDatabase database) {
        queue(database, 1);
        Claim claim = claim(database, NOW, UNTIL, 1).get(0);

        in(database, sending -> {
            assertThat(sending.begin(claim)).isPresent();
            assertThat(claim(database, UNTIL, UNTIL + 1, 1)).isEmpty();
            assertThat(begins(database, claim)).isFalse();
            assertThat(withdrawn(database)).isZero();
            return true;
        });
    }

    @OnBothDatabases
    void takesBackMailThatIsClaimedButNotBegun(TestDatabase database) {
        queue(database, 1);
        Claim claim = claim(database, NOW, UNTIL, 1).get(0);

        assertThat(withdrawn(database)).isEqualTo(1);
        assertThat(begins(database, claim)).isFalse();
    }

    @OnBothDatabases
    void givesBackOnlyWhatIsStillItsOwn(TestDatabase database) {
        queue(database, 2);
        List<Claim> claims = claim(database, NOW, UNTIL, 2);
        Claim taken = claim(database, UNTIL, UNTIL + 1, 1).get(0);

        in(database, outbox -> {
            outbox.giveBack(claims, NOW);
            return true;
        });

        assertThat(ids(claim(database, NOW, UNTIL, 2))).hasSize(1).doesNotContain(taken.mailId());
        assertThat(begins(database, taken)).isTrue();
    }

    private static void queue(TestDatabase database, int count) {
        in(database, outbox -> {
            for (int i = 0; i < count; i++) {
                outbox.add(Mails.to("p" + i + "@example.org"));
            }
            return true;
        });
    }

    private static List<Claim> claim(TestDatabase database, long bulkDue, int most) {
        return in(database, outbox -> outbox.claim(NOW, bulkDue, UNTIL, most, Set.of()));
    }

    private static List<Claim> claim(TestDatabase database, long now, long until, int most) {
        return in(database, outbox -> outbox.claim(now, now, until, most, Set.of()));
    }

    private static boolean begins(TestDatabase database, Claim claim) {
        return in(database, outbox -> outbox.begin(claim).isPresent());
    }

    private static int withdrawn(TestDatabase database) {
        return in(database, outbox -> outbox.withdraw(Mails.REALM, "invitation:1"));
    }

    private static List<String> ids(Collection<Claim> claims) {
        return claims.stream().map(Claim::mailId).toList();
    }

    private static <T> T in(TestDatabase database, Function<Outbox, T> work) {
        KeycloakSession session = database.session(mock(KeycloakSessionFactory.class));
        try {
            return work.apply(new Outbox(session));
        } catch (RuntimeException | AssertionError e) {
            session.getProvider(JpaConnectionProvider.class)
                    .getEntityManager()
                    .getTransaction()
                    .setRollbackOnly();
            throw e;
        } finally {
            session.close();
        }
    }
}
