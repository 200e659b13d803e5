package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static MultivaluedMap<String, String> query(String... values) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (String value : values) {
            query.add("dryRun", value);
        }
        return query;
    }
}
