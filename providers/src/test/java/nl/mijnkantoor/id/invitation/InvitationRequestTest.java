package nl.mijnkantoor.id.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationRequestTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void readsEveryField() {
        Optional<InvitationRequest> request = InvitationRequest.parse("""
                {"email": " jan@example.nl ", "firstName": "Jan", "lastName": "Jansen", "office": "kantoor",
                 "roles": ["office-manager"], "locale": "nl", "app": "office-app", "expiresInHours": 24,
                 "reminders": false}
                """, errors);

        assertThat(errors).isEmpty();
        assertThat(request)
                .contains(new InvitationRequest(
                        "jan@example.nl",
                        "Jan",
                        "Jansen",
                        "kantoor",
                        List.of("office-manager"),
                        "nl",
                        "office-app",
                        24,
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "{", "{\"email\":", "null", "12"})
    void refusesWhatIsNoJsonObject(String body) {
        assertThat(InvitationRequest.parse(body, errors)).isEmpty();
        assertThat(errors).containsExactly(new FieldError("body", "not-a-json-object"));
    }

    @Test
    void namesEveryFieldOfTheWrongKindAtOnce() {
        InvitationRequest.parse(
                "{\"email\": 1, \"roles\": \"all\", \"expiresInHours\": \"many\", \"reminders\": 1,"
                        + " \"password\": \"x\"}",
                errors);

        assertThat(errors)
                .containsExactlyInAnyOrder(
                        new FieldError("email", "not-a-text"),
                        new FieldError("roles", "not-a-list"),
                        new FieldError("expiresInHours", "not-a-number"),
                        new FieldError("reminders", "not-a-boolean"),
                        new FieldError("password", "unknown-field"));
    }

    @Test
    void refusesARoleThatIsNoText() {
        InvitationRequest.parse("{\"roles\": [\"a\", 2]}", errors);

        assertThat(errors).containsExactly(new FieldError("roles", "not-a-text"));
    }
}
