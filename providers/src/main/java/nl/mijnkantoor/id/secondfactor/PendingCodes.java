package nl.mijnkantoor.id.secondfactor;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The recovery codes a login shows: made by the server, the same however often the page is loaded, until they are confirmed. */
final class PendingCodes {

    private static final String NOTE = "mijnkantoor.pending-recovery-codes";
    private static final int QUANTITY = 10;
    private static final int LENGTH = 12;
    /** Without those that people take for another one when they copy them from paper. */
    private static final char[] CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();

    private PendingCodes() {}

    static List<String> of(AuthenticationSessionModel login) {
        String codes = login.getAuthNote(NOTE);
        if (codes == null) {
            codes = String.join(
                    ",",
                    Stream.generate(() -> SecretGenerator.getInstance().randomString(LENGTH, CHARACTERS))
                            .limit(QUANTITY)
                            .toList());
            login.setAuthNote(NOTE, codes);
        }
        return List.of(codes.split(",", -1));
    }

    /** Whether this login has shown any yet. */
    static boolean areShown(AuthenticationSessionModel login) {
        return login.getAuthNote(NOTE) != null;
    }

    static void forget(AuthenticationSessionModel login) {
        login.removeAuthNote(NOTE);
    }
}
