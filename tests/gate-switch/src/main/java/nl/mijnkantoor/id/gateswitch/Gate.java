package nl.mijnkantoor.id.gateswitch;

import org.keycloak.models.KeycloakSession;

/** Where the switch stands in the realm of the present request. */
final class Gate {

    /** The parts of the gate come in the place of the product's. */
    static final int BEFORE_THE_PRODUCT = 10_000;

    static final String ID = "mijnkantoor-second-factor";

    private Gate() {}

    static boolean isOff(KeycloakSession session) {
        return "off".equals(session.getContext().getRealm().getAttribute("gate"));
    }
}
