package nl.mijnkantoor.id.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultLineTest {

    @Test
    void writesAFileThatASpreadsheetOpens() {
        List<ResultLine> lines = List.of(
                new ResultLine(2, "a@x.nl", "Anna", "de Vries", Outcome.INVITE, LineState.INVITED, null),
                new ResultLine(3, "a;\"b\"", null, null, Outcome.INVALID, LineState.SKIPPED, "email:invalid"),
                new ResultLine(4, "a@x.nl", null, null, Outcome.DUPLICATE, LineState.SKIPPED, "2"));

        assertThat(ResultLine.csv(lines, ';'))
                .isEqualTo("\uFEFFline;email;firstName;lastName;outcome;state;detail\r\n"
                        + "2;a@x.nl;Anna;de Vries;invite;invited;\r\n"
                        + "3;\"a;\"\"b\"\"\";;;invalid;skipped;email:invalid\r\n"
                        + "4;a@x.nl;;;duplicate;skipped;line 2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31612345678", "-1", "@SUM(A1)"})
    void keepsWhatLooksLikeAFormulaFromBeingOne(String cell) {
        ResultLine line = new ResultLine(2, cell, cell, cell, Outcome.INVALID, LineState.SKIPPED, cell);

        assertThat(ResultLine.csv(List.of(line), ','))
                .endsWith("2,'%1$s,'%1$s,'%1$s,invalid,skipped,'%1$s\r\n".formatted(cell));
    }

    @Test
    void canBeReadAgain() {
        ResultLine line = new ResultLine(2, "a,b", null, null, Outcome.INVALID, LineState.SKIPPED, null);

        Table table = Table.of(ResultLine.csv(List.of(line), ',').substring(1));

        assertThat(table.rows().get(0).cells()).containsExactly("2", "a,b", "", "", "invalid", "skipped", "");
    }
}
