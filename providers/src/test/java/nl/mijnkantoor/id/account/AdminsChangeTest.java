package nl.mijnkantoor.id.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Details;
import org.keycloak.events.admin.AdminEvent;

class AdminsChangeTest {

    @Test
    void isANewPassword() {
        assertThat(AdminsChange.of(event("users/anna/reset-password")))
                .contains(new AdminsChange("anna", AccountChange.PASSWORD_SET_BY_ADMIN));
    }

    @ParameterizedTest
    @CsvSource({"otp,AUTHENTICATOR_REMOVED_BY_ADMIN", "recovery-authn-codes,RECOVERY_CODES_REMOVED_BY_ADMIN"})
    void isTheRemovalOfAFactor(String type, AccountChange change) {
        AdminEvent event = event("users/anna/credentials/c1");
        event.setDetails(Map.of(Details.CREDENTIAL_TYPE, type));

        assertThat(AdminsChange.of(event)).contains(new AdminsChange("anna", change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users/anna",
                "users/anna/credentials/c1",
                "users/anna/credentials/c1/userLabel",
                "users/anna/reset-password-email",
                "users/anna/execute-actions-email"
            })
    void isNothingElse(String path) {
        assertThat(AdminsChange.of(event(path))).isEmpty();
    }

    @Test
    void isNoneThatFailed() {
        AdminEvent event = event("users/anna/reset-password");
        event.setError("not_allowed");

        assertThat(AdminsChange.of(event)).isEmpty();
    }

    private static AdminEvent event(String path) {
        AdminEvent event = new AdminEvent();
        event.setResourcePath(path);
        return event;
    }
}
