package nl.mijnkantoor.id.tests.product;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app (RFC 6238: SHA-1 unless said otherwise, 6 digits, 30 seconds). The server takes a code once only, and takes those of the
 * step before and after the present one, so a second login within the same half minute uses the next code.
 */
public final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long PERIOD = 30;
    /** A code of the step before is offered only when it stays good for at least this many seconds. */
    private static final long MARGIN = 15;

    private static final int MODULUS = 1_000_000;

    private static final String SHA1 = "HmacSHA1";

    private final byte[] key;
    private final String algorithm;
    private final Set<Long> spent = new HashSet<>();

    private Totp(byte[] key, String algorithm) {
        this.key = key.clone();
        this.algorithm = algorithm;
    }

    /**
     * Sets the app up.
     *
     * @param secret as a page shows it: Base32, in groups
     */
    public static Totp of(String secret) {
        return of(secret, SHA1);
    }

    /**
     * Sets the app up.
     *
     * @param secret as a page shows it: Base32, in groups
     * @param algorithm as Java names it, for example {@code HmacSHA256}
     */
    public static Totp of(String secret, String algorithm) {
        String text = secret.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int buffer = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = BASE32.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("Not Base32: " + secret);
            }
            buffer = (buffer << 5 | value) & 0xFFFF;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (buffer >> held));
            }
        }
        return new Totp(bytes.array(), algorithm);
    }

    /**
     * Sets the app up.
     *
     * @param key the characters whose bytes are the key
     */
    public static Totp ofKey(String key) {
        return new Totp(key.getBytes(StandardCharsets.US_ASCII), SHA1);
    }

    /** A code the server takes now; waits for the next one when those of this moment have all been given out. */
    public String code() {
        return Eventually.find("a one-time code that was not used yet", this::unspent);
    }

    /** The code of a phone whose clock is off by this much; what it gives out is not remembered. */
    public String codeOfAClockThatIsOffBy(Duration off) {
        return code(Instant.now().plus(off).getEpochSecond() / PERIOD);
    }

    /** A code that is right at no moment of these minutes. */
    public String wrongCode() {
        long step = Instant.now().getEpochSecond() / PERIOD;
        Set<String> good = new HashSet<>(LongStream.rangeClosed(step - 30, step + 30)
                .mapToObj(this::code)
                .toList());
        int candidate = 123_456;
        while (good.contains("%06d".formatted(candidate))) {
            candidate++;
        }
        return "%06d".formatted(candidate);
    }

    private Optional<String> unspent() {
        long now = Instant.now().getEpochSecond();
        long step = now / PERIOD;
        LongStream steps = now % PERIOD < PERIOD - MARGIN
                ? LongStream.of(step, step + 1, step - 1)
                : LongStream.of(step, step + 1);
        return steps.boxed().filter(spent::add).findFirst().map(this::code);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
