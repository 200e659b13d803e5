package nl.mijnkantoor.id.account;

import org.jspecify.annotations.Nullable;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * From where a change was made, as far as a browser tells; it may lie.
 *
 * @param device browser and system, such as {@code Firefox, Windows}
 * @param address the network address
 */
record Origin(@Nullable String device, @Nullable String address) {

    /** An admin's: not the person's concern. */
    static final Origin UNTOLD = new Origin(null, null);

    private static final String UNRECOGNISED = "Other";

    static Origin of(KeycloakSession session, Event event) {
        DeviceRepresentation device =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        return new Origin(device == null ? null : name(device), event.getIpAddress());
    }

    private static @Nullable String name(DeviceRepresentation device) {
        String browser = family(device.getBrowser());
        String system = family(device.getOs());
        if (browser == null || system == null) {
            return browser == null ? system : browser;
        }
        return browser + ", " + system;
    }

    private static @Nullable String family(@Nullable String nameAndVersion) {
        if (nameAndVersion == null) {
            return null;
        }
        String family = nameAndVersion.replaceFirst("/.*", "");
        return family.isBlank() || family.equals(UNRECOGNISED) || family.equals(DeviceRepresentation.UNKNOWN)
                ? null
                : family;
    }
}
