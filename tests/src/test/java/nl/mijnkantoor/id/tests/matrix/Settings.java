package nl.mijnkantoor.id.tests.matrix;

import java.util.Optional;
import nl.mijnkantoor.id.tests.product.Inbox;

/**
 * How a site is set up.
 *
 * @param hasFeatures whether the server has what the product leaves out
 * @param isOpen whether every way is switched on, as by a careless admin
 * @param hasGate whether the third wall stands
 * @param inbox where its mail arrives, if anybody can look there
 * @param extras what only an open realm has
 */
record Settings(
        boolean hasFeatures,
        boolean isOpen,
        boolean hasGate,
        Optional<Inbox> inbox,
        Optional<OpenRealm.Extras> extras) {

    static final Settings AS_DEPLOYED = new Settings(false, false, true, Optional.empty(), Optional.empty());
}
