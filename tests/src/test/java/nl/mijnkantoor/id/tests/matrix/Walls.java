package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.mijnkantoor.id.tests.product.Api;

/**
 * Which walls stand in a realm; the first is the realm's own shape.
 *
 * @param requiredAction the second
 * @param gate the third; only a server with the switch can take it away
 */
record Walls(boolean requiredAction, boolean gate) {

    static final Walls NONE = new Walls(false, false);
    static final Walls BOTH = new Walls(true, true);

    /** Makes the realm so. */
    void putUp(Api realm) {
        ObjectNode action = (ObjectNode) realm.get("/authentication/required-actions/CONFIGURE_TOTP")
                .expect(200)
                .json();
        realm.put("/authentication/required-actions/CONFIGURE_TOTP", action.put("enabled", requiredAction))
                .expect(204);
        ObjectNode all = (ObjectNode) realm.get("").expect(200).json();
        all.withObject("/attributes").put("gate", gate ? "on" : "off");
        ObjectNode change = all.objectNode();
        change.set("attributes", all.path("attributes"));
        realm.put("", change).expect(204);
    }
}
