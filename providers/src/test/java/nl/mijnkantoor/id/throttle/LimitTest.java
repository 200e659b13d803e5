package nl.mijnkantoor.id.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

class LimitTest {

    @Test
    void readsTriesAndTime() {
        assertThat(Limit.parse("5/1h")).isEqualTo(new Limit(5, Duration.ofHours(1)));
        assertThat(Limit.parse(" 3 / 1d ")).isEqualTo(new Limit(3, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5/", "/1h", "0/1h", "-1/1h", "5/0s", "5/1h/1h", "five/1h", "5/soon"})
    void refusesWhatIsNoLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text)).withMessageContaining("5/1h");
    }

    @Test
    void hasADefaultForEveryLimit() {
        Limits limits = Limits.parse(Config.scope("none"));

        assertThat(limits.names()).contains("login-source", "forgot-password-account", "lost-phone-account");
        assertThat(limits.names())
                .allSatisfy(name -> assertThat(limits.named(name).count()).isPositive());
    }

    @Test
    void isSetByAnOptionOfItsName() {
        Config.Scope scope =
                mock(Config.Scope.class, call -> call.getArguments().length > 1 ? call.getArgument(1) : null);
        when(scope.get("login-source", "100/15m")).thenReturn("7/1m");

        assertThat(Limits.parse(scope).named("login-source")).isEqualTo(new Limit(7, Duration.ofMinutes(1)));
    }

    @Test
    void knowsNoOtherNames() {
        Limits limits = Limits.parse(Config.scope("none"));

        assertThatIllegalArgumentException().isThrownBy(() -> limits.named("login-sauce"));
    }
}
