package nl.mijnkantoor.id.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret of a link in a mail: 256 random bits, base64url. Only its {@link #hash()} is ever stored, so a copy of the
 * database opens nothing.
 */
public record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("(?<token>[A-Za-z0-9_-]{43})(?:[^A-Za-z0-9_-].*)?", Pattern.DOTALL);

    public static LinkToken generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Reads it from where it stands in a link. What mail software hangs on a link is left out: the full stop or bracket behind
     * it, a parameter of a scanner's own.
     *
     * @return empty for anything that cannot be a token; no look-up is needed then
     */
    public static Optional<LinkToken> parse(String value) {
        Matcher form = FORM.matcher(value);
        return form.matches() ? Optional.of(new LinkToken(form.group("token"))) : Optional.empty();
    }

    /** SHA-256 in hex. No salt and no stretching: 256 random bits cannot be guessed or listed. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
