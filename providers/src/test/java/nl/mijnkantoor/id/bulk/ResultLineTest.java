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
                new ResultLine(2, "a@x.nl", Outcome.INVITE, LineState.INVITED, null),
                new ResultLine(3, "a;\"b\"", Outcome.INVALID, LineState.SKIPPED, "email:invalid"));

        assertThat(ResultLine.csv(lines, ';'))
                .isEqualTo("\uFEFFline;email;outcome;state;detail\r\n"
                        + "2;a@x.nl;invite;invited;\r\n"
                        + "3;\"a;\"\"b\"\"\";invalid;skipped;email:invalid\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31612345678", "-1", "@SUM(A1)"})
    void keepsWhatLooksLikeAFormulaFromBeingOne(String email) {
        ResultLine line = new ResultLine(2, email, Outcome.INVALID, LineState.SKIPPED, email);

        assertThat(ResultLine.csv(List.of(line), ',')).endsWith("2,'" + email + ",invalid,skipped,'" + email + "\r\n");
    }

    @Test
    void canBeReadAgain() {
        ResultLine line = new ResultLine(2, "a,b", Outcome.INVALID, LineState.SKIPPED, null);

        Table table = Table.of(ResultLine.csv(List.of(line), ',').substring(1));

        assertThat(table.rows().get(0).cells()).containsExactly("2", "a,b", "invalid", "skipped", "");
    }
}
