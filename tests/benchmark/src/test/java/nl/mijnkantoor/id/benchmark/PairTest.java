package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PairTest {

    @Test
    void isServedInTheOtherOrderEveryOtherTime() {
        var served = new ArrayList<String>();
        var pair = new Pair<>("stock", "ours");

        for (var turn = 0; turn < 3; turn++) {
            assertThat(pair.inTurn(turn, side -> {
                        served.add(side);
                        return side.length();
                    }))
                    .isEqualTo(new Pair<>(5, 4));
        }

        assertThat(served).containsExactly("stock", "ours", "ours", "stock", "stock", "ours");
    }
}
