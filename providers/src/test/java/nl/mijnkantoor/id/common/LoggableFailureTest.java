package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggableFailureTest {

    @Test
    void keepsKindPlaceAndWordsButNoAddress() {
        Exception failure = new IllegalStateException(
                "No user <anna.bakker@example.nl> in realm", new IllegalArgumentException("anna.bakker@example.nl"));

        String log = logged(failure);

        assertThat(log)
                .contains(IllegalStateException.class.getName(), IllegalArgumentException.class.getName())
                .contains("in realm", "LoggableFailureTest.java")
                .doesNotContain("anna", "example.nl");
    }

    @Test
    void keepsNothingADatabaseSaid() {
        SQLException refused = new SQLException("Batch entry 0 insert … values ('Anna','Bakker')", "23505");
        Exception failure = new IllegalStateException("could not execute batch [('Anna','Bakker')]", refused);

        assertThat(logged(failure))
                .contains(SQLException.class.getName(), "SQL state 23505", "LoggableFailureTest.java")
                .doesNotContain("Anna", "Bakker");
    }

    @Test
    void endsWhereFailuresCauseEachOther() {
        Exception one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(logged(one)).contains("one", "two");
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <a.b+c@x.nl>: Recipient address rejected, 550 5.1.1 <…@…>: Recipient address rejected",
        "Key (email)=(a@x.nl) already exists, Key (email)=(…@…) already exists",
        "mailto:a@x.nl, mailto:…@…",
        "452 too many recipients, 452 too many recipients",
        "user @ host, user @ host"
    })
    void takesAddressesOutOfWhatIsSaid(String said, String kept) {
        assertThat(LoggableFailure.withoutAddresses(said)).isEqualTo(kept);
    }

    private static String logged(Exception failure) {
        StringWriter log = new StringWriter();
        LoggableFailure.of(failure).printStackTrace(new PrintWriter(log));
        return log.toString();
    }
}
