package nl.mijnkantoor.id.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a link in a mail: 256 random bits, base64url. Only its {@link #hash()} is ever stored, so a copy of the
 * database opens nothing.
 */
public record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static LinkToken generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for anything that cannot be a token; no look-up is needed then. */
    public static Optional<LinkToken> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new LinkToken(value)) : Optional.empty();
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
