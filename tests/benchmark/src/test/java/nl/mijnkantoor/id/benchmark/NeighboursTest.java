package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Neighbours.Clocks BEFORE = new Neighbours.Clocks(500, 1000, 300);

    @Test
    void areWhoeverElseWasBusy() {
        var neighbours = watched(BEFORE, new Neighbours.Clocks(650, 1200, 430));

        assertThat(neighbours.share()).isEqualTo(0.1, offset(0.001));
        assertThat(neighbours.doubt()).isEmpty();
    }

    @Test
    void raiseADoubtWhereTheyUseMoreThanATenth() {
        var neighbours = watched(BEFORE, new Neighbours.Clocks(650, 1200, 420));

        assertThat(neighbours.doubt()).contains("no verdict: others used 15 % of the processors");
    }

    @Test
    void areWatchedOnlyWhileSomethingIsDone() {
        var busyMeanwhile = new Neighbours.Clocks(900, 1400, 300);
        var neighbours = watched(BEFORE, BEFORE, busyMeanwhile, new Neighbours.Clocks(1000, 1500, 400));

        assertThat(neighbours.share()).isZero();
    }

    @Test
    void raiseNoDoubtBeforeTheyAreWatched() {
        assertThat(watched().doubt()).isEmpty();
    }

    @Test
    void areToldFromThisProgram() {
        var before = Neighbours.Clocks.read(Stream.empty());

        assertThat(Polling.until(() -> Neighbours.Clocks.read(Stream.empty()).own() > before.own(), PATIENCE))
                .isTrue();
        var after = Neighbours.Clocks.read(Stream.empty());
        assertThat(after.busy()).isGreaterThan(before.busy());
        assertThat(after.total()).isGreaterThanOrEqualTo(after.busy());
    }

    private static Neighbours watched(Neighbours.Clocks... clocks) {
        var read = new ArrayDeque<>(List.of(clocks));
        var neighbours = new Neighbours(read::remove);
        while (!read.isEmpty()) {
            assertThat(neighbours.during(() -> "done")).isEqualTo("done");
        }
        return neighbours;
    }
}
