package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void areTheDefaultsWhereTheEnvironmentIsSilent() {
        assertThat(Ports.from(Map.of())).isEqualTo(Ports.DEFAULTS);
        assertThat(Ports.from(Map.of("IDP_PORT", " "))).isEqualTo(Ports.DEFAULTS);
    }

    @Test
    void followTheEnvironment() {
        var environment = Map.of(
                "IDP_PORT",
                "1",
                "IDP_MANAGEMENT_PORT",
                "2",
                "OFFICE_APP_PORT",
                "3",
                "MAILBOX_PORT",
                "4",
                "SMTP_PORT",
                "65535");

        assertThat(Ports.from(environment)).isEqualTo(new Ports(1, 2, 3, 4, 65_535));
    }

    @Test
    void nameTheVariableThatHoldsNoPort() {
        for (var wrong : new String[] {"http", "0", "-1", "65536", "8080.5", "99999999999"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("SMTP_PORT", wrong)))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("SMTP_PORT=%s is not a port: give a number from 1 to 65535.", wrong);
        }
    }

    @Test
    void nameBothVariablesOfOnePort() {
        assertThatThrownBy(() -> Ports.from(Map.of("OFFICE_APP_PORT", "8080")))
                .isInstanceOf(LaunchException.class)
                .hasMessage("Port 8080 is given to both IDP_PORT and OFFICE_APP_PORT.");
    }

    @Test
    void nameThePortInUseAndTheVariableThatMovesIt() throws IOException {
        var free = Ports.free();
        try (var taken = new ServerSocket(0)) {
            assertRefused(free, taken.getLocalPort());
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(free, taken.getLocalPort());
        }
    }

    @Test
    void areAcceptedWhereNobodyListens() {
        Ports.free().requireFree();
    }

    private static void assertRefused(Ports free, int taken) {
        var ports = new Ports(free.idp(), free.management(), free.officeApp(), taken, free.smtp());
        assertThatThrownBy(ports::requireFree)
                .isInstanceOf(LaunchException.class)
                .hasMessage("Port %d is in use: stop what uses it, or choose another with MAILBOX_PORT=<port>.", taken);
    }
}
