package nl.mijnkantoor.id.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.account.DeviceRepresentation;

class OriginTest {

    private final KeycloakSession session = mock();
    private final DeviceRepresentationProvider devices = mock();
    private final Event event = new Event();

    @BeforeEach
    void aBrowserSends() {
        when(session.getProvider(DeviceRepresentationProvider.class)).thenReturn(devices);
        event.setIpAddress("192.0.2.7");
    }

    @Test
    void namesBrowserAndSystemWithoutTheirVersions() {
        browserIs("Firefox/120.0", "Windows");

        assertThat(Origin.of(session, event)).isEqualTo(new Origin("Firefox, Windows", "192.0.2.7"));
    }

    @Test
    void leavesOutWhatIsNotRecognised() {
        browserIs("Other/Unknown", "Linux");
        assertThat(Origin.of(session, event).device()).isEqualTo("Linux");

        browserIs("Other/Unknown", "Other");
        assertThat(Origin.of(session, event).device()).isNull();
    }

    @Test
    void knowsNoBrowserWithoutAUserAgent() {
        assertThat(Origin.of(session, event)).isEqualTo(new Origin(null, "192.0.2.7"));
    }

    private void browserIs(String browser, String system) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser);
        device.setOs(system);
        when(devices.deviceRepresentation()).thenReturn(device);
    }
}
