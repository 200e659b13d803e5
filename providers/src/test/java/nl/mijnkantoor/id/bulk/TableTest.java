package nl.mijnkantoor.id.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import nl.mijnkantoor.id.bulk.Table.Row;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<String> PIECES =
            List.of("a@x.nl", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "Jan", "é", "\u00A0", "'", "=1+1");

    @Test
    void losesNoLineWhateverIsInTheFile() {
        RandomGenerator random = new SplittableRandom(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder("email,firstName\n");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertEveryLineIsInOneRow(text.toString());
        }
    }

    private static void assertEveryLineIsInOneRow(String text) {
        List<String> lines = text.lines().toList();
        BitSet taken = new BitSet();
        for (Row row : Table.of(text).rows()) {
            for (int line = row.line(); line < row.line() + row.lines(); line++) {
                assertThat(taken.get(line))
                        .as("line %d twice in %s", line, text)
                        .isFalse();
                taken.set(line);
            }
        }
        for (int line = 2; line <= lines.size(); line++) {
            boolean says = lines.get(line - 1).codePoints().anyMatch(Character::isLetterOrDigit);
            assertThat(taken.get(line) || !says).as("line %d of %s", line, text).isTrue();
        }
    }

    @Test
    void takesTheSeparatorTheHeaderHasMostOf() {
        assertThat(Table.of("a,b;c;d\n").separator()).isEqualTo(';');
        assertThat(Table.of("a,b\n1;2;3\n").separator()).isEqualTo(',');
        assertThat(Table.of("a\tb\n").separator()).isEqualTo('\t');
        assertThat(Table.of("sep=|\na|b\n").header()).containsExactly("a", "b");
        assertThat(Table.of("email\n").separator()).isEqualTo(',');
    }

    @Test
    void isNotSlowedDownByQuotesThatAreNeverClosed() {
        String text = "email\n" + "\"a@x.nl\n".repeat(5_001);

        List<Row> rows = Table.of(text).rows();

        assertThat(rows.stream().mapToInt(Row::lines).sum()).isEqualTo(5_001);
    }
}
