package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoConfigTest {

    private static final Path ROOT = Path.of("/somewhere/with spaces");

    @Test
    void keepsItsDataUnderTheProject() {
        var config = DemoConfig.from(List.of(), Map.of(), ROOT.resolve("script/.."));

        assertThat(config.data()).isEqualTo(ROOT.resolve("target/demo"));
        assertThat(config.fresh()).isFalse();
        assertThat(config.supportUrl()).isNotEmpty();
    }

    @Test
    void makesItsAddressesOfThePorts() {
        var config = DemoConfig.from(List.of("--fresh"), Map.of("IDP_PORT", "18080", "OFFICE_APP_PORT", "18081"), ROOT);

        assertThat(config.fresh()).isTrue();
        assertThat(config.idpUrl()).isEqualTo("http://localhost:18080");
        assertThat(config.officeAppUrl()).isEqualTo("http://localhost:18081");
        assertThat(config.mailboxUrl()).isEqualTo("http://localhost:8025");
    }

    @Test
    void refusesArgumentsItDoesNotKnow() {
        assertThatThrownBy(() -> DemoConfig.from(List.of("--fresh", "--frech"), Map.of(), ROOT))
                .isInstanceOf(LaunchException.class)
                .hasMessage("Unknown argument --frech: only --fresh is known.");
    }
}
