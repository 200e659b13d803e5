package nl.mijnkantoor.id.tests.matrix;

import java.util.Optional;
import nl.mijnkantoor.id.tests.product.Totp;

/**
 * Somebody who tries to get in.
 *
 * @param email the user name too
 * @param phone codes of the authenticator app, where there is or was one
 * @param earlier what is left of an earlier session
 */
record Actor(
        Standing standing, String id, String email, String password, Optional<Totp> phone, Optional<Earlier> earlier) {

    /** The same person in a browser of somebody else. */
    Actor withoutEarlier() {
        return new Actor(standing, id, email, password, phone, Optional.empty());
    }

    Actor withPassword(String newPassword) {
        return new Actor(standing, id, email, newPassword, phone, earlier);
    }

    Actor with(Earlier left) {
        return new Actor(standing, id, email, password, phone, Optional.of(left));
    }
}
