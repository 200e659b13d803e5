package nl.mijnkantoor.id.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckWordTest {

    @Test
    void isAWordAndANumberThatCanBeReadOut() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> CheckWord.of(UUID.randomUUID().toString())))
                .allMatch(word -> word.matches("[a-z]{3,10} [1-9]\\d"));
    }

    @Test
    void staysTheSameForOneInvitation() {
        assertThat(CheckWord.of("6b4b2a5e-6b1f-4a53-8f7f-0d6b6f3f6a10"))
                .isEqualTo(CheckWord.of("6b4b2a5e-6b1f-4a53-8f7f-0d6b6f3f6a10"));
    }

    @Test
    void isSeldomThatOfAnotherInvitation() {
        Set<String> words = IntStream.range(0, 1000)
                .mapToObj(i -> CheckWord.of(UUID.randomUUID().toString()))
                .collect(Collectors.toSet());

        assertThat(words).hasSizeGreaterThan(900);
    }
}
