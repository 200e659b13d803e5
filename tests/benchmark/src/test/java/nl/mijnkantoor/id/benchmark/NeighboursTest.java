package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void areWatchedWhileSomethingIsDone() {
        var neighbours = new Neighbours();

        var outcome = neighbours.during(() -> "done");

        assertThat(outcome).isEqualTo("done");
        assertThat(neighbours.share()).isBetween(0.0, 1.0);
    }

    @Test
    void raiseNoDoubtBeforeTheyAreWatched() {
        assertThat(new Neighbours().doubt()).isEmpty();
    }
}
