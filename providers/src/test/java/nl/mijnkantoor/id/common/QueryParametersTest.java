package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void aSwitchIsOffUnlessItSaysTrue() {
        assertThat(QueryParameters.isOn("dryRun", null, query(), errors)).isFalse();
        assertThat(QueryParameters.isOn("dryRun", "false", query("false"), errors))
                .isFalse();
        assertThat(QueryParameters.isOn("dryRun", "true", query("true"), errors))
                .isTrue();
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "yes", "True", "ja"})
    void whatElseASwitchSaysIsAnErrorAndNotOff(String value) {
        assertThat(QueryParameters.isOn("dryRun", value, query(value), errors)).isTrue();
        assertThat(errors).containsExactly(new FieldError("dryRun", "not-a-boolean"));
    }

    @Test
    void aSwitchWithoutAValueIsAnErrorAndNotOff() {
        assertThat(QueryParameters.isOn("dryRun", null, query(""), errors)).isTrue();
        assertThat(errors).containsExactly(new FieldError("dryRun", "not-a-boolean"));
    }

    @Test
    void aPageIsTheFirstTwentyUnlessAskedOtherwise() {
        assertThat(QueryParameters.first(null, errors)).isZero();
        assertThat(QueryParameters.max(null, errors)).isEqualTo(20);
        assertThat(QueryParameters.first("40", errors)).isEqualTo(40);
        assertThat(QueryParameters.max("100", errors)).isEqualTo(100);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, out-of-range", "0, out-of-range", "101, out-of-range", "abc, not-a-number", "'', not-a-number"})
    void namesASizeThatIsNone(String value, String code) {
        QueryParameters.max(value, errors);

        assertThat(errors).containsExactly(new FieldError("max", code));
    }

    private static MultivaluedMap<String, String> query(String... values) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (String value : values) {
            query.add("dryRun", value);
        }
        return query;
    }
}
