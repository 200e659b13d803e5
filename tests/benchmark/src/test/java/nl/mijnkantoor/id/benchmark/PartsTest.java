package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void areAllStoppedAndThenItIsToldThatOneCouldNotBe() {
        var stopped = new ArrayList<String>();
        var parts = new Parts();
        parts.keep(() -> stopped.add("first"));
        parts.keep(() -> {
            throw new IllegalStateException("it hangs");
        });
        parts.keep(() -> stopped.add("last"));

        assertThatThrownBy(parts::close).isInstanceOf(BenchmarkException.class).hasMessageContaining("it hangs");
        assertThat(stopped).containsExactly("last", "first");
    }
}
