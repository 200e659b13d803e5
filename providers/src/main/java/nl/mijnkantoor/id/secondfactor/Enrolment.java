package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** The set-up form as it was sent; every field may be missing. It has no secret: that one is the server's. */
record Enrolment(
        String code, @Nullable String label, @Nullable String mode, boolean endOtherSessions) {

    private static final int LABEL_LENGTH = 100;

    static Enrolment from(MultivaluedMap<String, String> form) {
        String code = TypedCode.withoutBlanks(form.getFirst("totp"));
        return new Enrolment(
                code == null ? "" : code,
                label(form.getFirst("userLabel")),
                form.getFirst("mode"),
                "on".equals(form.getFirst("logout-sessions")));
    }

    private static @Nullable String label(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String label = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return label.length() <= LABEL_LENGTH
                ? label
                : label.substring(0, LABEL_LENGTH).strip();
    }
}
