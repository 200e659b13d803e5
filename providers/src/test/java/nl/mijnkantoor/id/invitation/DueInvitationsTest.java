package nl.mijnkantoor.id.invitation;

import static nl.mijnkantoor.id.invitation.TestInvitations.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On both databases, since which node takes what is theirs to decide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueInvitationsTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));

    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    private @interface OnBothDatabases {}

    private List<TestDatabase> databases = List.of();

    @BeforeAll
    void open() {
        Class<?>[] entities = {InvitationEntity.class, InvitationStepEntity.class, OldLinkEntity.class};
        databases = List.of(TestDatabase.h2("invitation", entities), TestDatabase.postgres("invitation", entities));
    }

    @AfterAll
    void close() throws Exception {
        for (TestDatabase database : databases) {
            database.close();
        }
    }

    @BeforeEach
    void empty() {
        databases.forEach(
                database -> database.entities().runInTransaction(em -> em.createQuery("delete from InvitationEntity")
                        .executeUpdate()));
    }

    Stream<TestDatabase> databases() {
        return databases.stream();
    }

    @OnBothDatabases
    void takesWhatIsDueAndNothingElse(TestDatabase database) {
        add(database, 3);

        assertThat(take(database, 10, TOMORROW.minusMillis(1))).isEmpty();
        assertThat(take(database, 2, TOMORROW)).hasSize(2);
        assertThat(take(database, 2, TOMORROW)).hasSize(1);
        assertThat(take(database, 2, TOMORROW)).isEmpty();
    }

    @OnBothDatabases
    void offersAgainWhatATakerDidNotFinish(TestDatabase database) {
        add(database, 1);
        take(database, 1, TOMORROW);

        assertThat(take(database, 1, LATER.minusMillis(1))).isEmpty();
        assertThat(take(database, 1, LATER)).hasSize(1);
    }

    @OnBothDatabases
    void passesOverWhatSomebodyHasLocked(TestDatabase database) {
        add(database, 2);
        List<DueInvitations.Due> ours;
        try (EntityManager other = database.entities().createEntityManager()) {
            other.getTransaction().begin();
            List<DueInvitations.Due> theirs = new DueInvitations(other).take(1, TOMORROW, LATER);
            ours = take(database, 10, TOMORROW);
            other.getTransaction().rollback();

            assertThat(theirs).hasSize(1);
            assertThat(ours).doesNotContainAnyElementsOf(theirs);
        }
        // H2 locks more than it hands out.
        assertThat(take(database, 10, TOMORROW)).hasSize(2 - ours.size());
    }

    @OnBothDatabases
    void givesEachToOneOfManyNodesThatLookAtTheSameMoment(TestDatabase database) throws Exception {
        add(database, 100);
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<DueInvitations.Due> taken = Collections.synchronizedList(new ArrayList<>());
        Callable<Integer> round = () -> {
            List<DueInvitations.Due> mine = take(database, 10, TOMORROW);
            taken.addAll(mine);
            return mine.size();
        };
        try {
            int inThisRound;
            do {
                inThisRound = 0;
                for (Future<Integer> node : nodes.invokeAll(Collections.nCopies(8, round))) {
                    inThisRound += node.get();
                }
            } while (inThisRound > 0);
        } finally {
            nodes.shutdown();
        }

        assertThat(taken).hasSize(100).doesNotHaveDuplicates();
    }

    /** Due tomorrow: what is made now is left alone for a day. */
    private static void add(TestDatabase database, int count) {
        database.entities().runInTransaction(em -> {
            for (int i = 0; i < count; i++) {
                em.persist(TestInvitations.made());
            }
        });
    }

    private static List<DueInvitations.Due> take(TestDatabase database, int most, Instant now) {
        return database.entities().callInTransaction(em -> new DueInvitations(em).take(most, now, LATER));
    }
}
