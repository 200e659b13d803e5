package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import nl.mijnkantoor.id.throttle.Limit;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.mockito.Mockito;

class OutboxConfigTest {

    @Test
    void worksWithoutAnyOption() {
        OutboxConfig config = OutboxConfig.parse(scope(Map.of()));

        assertThat(config.workers()).isEqualTo(2);
        assertThat(config.rate()).isNull();
        assertThat(config.firstRetry()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.giveUpAfter()).isEqualTo(Duration.ofDays(3));
        assertThat(config.keepSent()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void readsDurations() {
        OutboxConfig config = OutboxConfig.parse(scope(Map.of("maxRetry", "20m", "keepFailed", "2d")));

        assertThat(config.maxRetry()).isEqualTo(Duration.ofMinutes(20));
        assertThat(config.keepFailed()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void readsHowFastMailMayLeave() {
        OutboxConfig config = OutboxConfig.parse(scope(Map.of("workers", "4", "rate", "30/1m")));

        assertThat(config.workers()).isEqualTo(4);
        assertThat(config.rate()).isEqualTo(new Limit(30, Duration.ofMinutes(1)));
    }

    @Test
    void claimsNoMoreMailThanLeavesSoon() {
        assertThat(OutboxConfig.parse(scope(Map.of())).claimsAtOnce()).isEqualTo(20);
        assertThat(OutboxConfig.parse(scope(Map.of("rate", "30/1m"))).claimsAtOnce())
                .isEqualTo(1);
        assertThat(OutboxConfig.parse(scope(Map.of("rate", "5/1s"))).claimsAtOnce())
                .isEqualTo(5);
        assertThat(OutboxConfig.parse(scope(Map.of("rate", "500/1s"))).claimsAtOnce())
                .isEqualTo(20);
    }

    @Test
    void refusesARateThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> OutboxConfig.parse(scope(Map.of("rate", "fast"))));
    }

    @Test
    void refusesAPollWithoutPause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutboxConfig.parse(scope(Map.of("pollInterval", "0s"))))
                .withMessageContaining("poll-interval");
    }

    @Test
    void documentsTheDefaultsItUses() {
        Map<String, String> documented = OutboxConfig.properties().stream()
                .collect(java.util.stream.Collectors.toMap(
                        ProviderConfigProperty::getName, property -> (String) property.getDefaultValue()));

        assertThat(OutboxConfig.parse(scope(documented))).isEqualTo(OutboxConfig.parse(scope(Map.of())));
    }

    private static Config.Scope scope(Map<String, String> values) {
        Config.Scope scope = Mockito.mock(Config.Scope.class);
        Mockito.when(scope.get(Mockito.anyString(), Mockito.anyString()))
                .thenAnswer(call -> values.getOrDefault(call.<String>getArgument(0), call.getArgument(1)));
        Mockito.when(scope.getInt(Mockito.anyString(), Mockito.anyInt()))
                .thenAnswer(call -> values.containsKey(call.<String>getArgument(0))
                        ? Integer.valueOf(values.get(call.<String>getArgument(0)))
                        : call.<Integer>getArgument(1));
        return scope;
    }
}
