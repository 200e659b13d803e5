package nl.mijnkantoor.id.hashing;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id by the libsodium that travels in our jar. Safe for use by several threads.
 *
 * <p>Called with memory of our own: JNA copies a Java array to native memory and leaves the
 * copy behind, while here password and hash are wiped as soon as they were used.
 */
final class Libsodium {

    // Where lazysodium's jar has it for each machine. Its classes are of no use here: they need a newer Java than we
    // promise.
    private static final Map<String, String> BUNDLED = Map.of(
            "linux-x86-64", "linux64/libsodium.so",
            "linux-aarch64", "arm64/libsodium.so",
            "darwin-x86-64", "mac/libsodium.dylib",
            "darwin-aarch64", "mac_arm/libsodium.dylib",
            "win32-x86-64", "windows64/libsodium.dll");

    private static final String TYPE = "id";
    private static final String VERSION = "1.3";
    private static final int ARGON2ID13 = 2;
    private static final int SALT_BYTES = 16;
    private static final int MIN_HASH_BYTES = 16;
    private static final int MIN_MEMORY_KIB = 8;

    private static final Argon2Cost KNOWN_COST = new Argon2Cost(VERSION, TYPE, 16, 8, 1, 1);

    // By another implementation: echo -n password | argon2 saltsaltsaltsalt -id -k 8 -t 1 -p 1 -l 16 -r
    private static final String KNOWN_HASH = "f2902c3ce329916b4f96a3b25cfcdd47";

    private final Function pwhash;

    private Libsodium(NativeLibrary library) {
        this.pwhash = library.getFunction("crypto_pwhash");
    }

    /**
     * Loads the library for this machine and lets it compute a hash that is known.
     *
     * @throws UnusableException when this machine has none, cannot load it, or gets another hash from it
     */
    static Libsodium load() throws UnusableException {
        String resource = BUNDLED.get(Platform.RESOURCE_PREFIX);
        if (resource == null) {
            throw new UnusableException("no libsodium for " + Platform.RESOURCE_PREFIX, null);
        }
        return load(resource);
    }

    /** As {@link #load()}, with the library under this name on the class path. */
    static Libsodium load(String resource) throws UnusableException {
        // Java throws errors, too: JNA has a native library of its own, which is loaded when its first class is.
        try {
            if (Native.SIZE_T_SIZE != Long.BYTES) {
                throw new UnusableException("not a 64-bit machine", null);
            }
            String file = Native.extractFromResourcePath("/" + resource, Libsodium.class.getClassLoader())
                    .getAbsolutePath();
            NativeLibrary library = NativeLibrary.getInstance(file);
            if (library.getFunction("sodium_init").invokeInt(new Object[0]) < 0) {
                throw new UnusableException("libsodium does not start", null);
            }
            return proven(new Libsodium(library));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new UnusableException("libsodium cannot be loaded", e);
        }
    }

    /** The same, unless it gets another hash than is known. */
    static Libsodium proven(Libsodium loaded) throws UnusableException {
        byte[] password = "password".getBytes(StandardCharsets.US_ASCII);
        byte[] salt = "saltsaltsaltsalt".getBytes(StandardCharsets.US_ASCII);
        boolean right = loaded.argon2id(password, salt, KNOWN_COST)
                .map(hash -> HexFormat.of().formatHex(hash).equals(KNOWN_HASH))
                .orElse(false);
        if (!right) {
            throw new UnusableException("libsodium gets another hash than Argon2id's", null);
        }
        return loaded;
    }

    /** Whether {@link #argon2id} can be asked for such a hash; it knows fewer parameters than RFC 9106. */
    boolean supports(Argon2Cost cost, byte[] salt) {
        return TYPE.equals(cost.type())
                && VERSION.equals(cost.version())
                && cost.parallelism() == 1
                && cost.iterations() >= 1
                && cost.memory() >= MIN_MEMORY_KIB
                && cost.hashLength() >= MIN_HASH_BYTES
                && salt.length == SALT_BYTES;
    }

    /**
     * Computes a hash.
     *
     * @param password any bytes; wiped before this returns
     * @return empty when libsodium refuses, as it does when the system has no memory for it
     */
    Optional<byte[]> argon2id(byte[] password, byte[] salt, Argon2Cost cost) {
        try (Wiped out = new Wiped(cost.hashLength());
                Wiped in = new Wiped(password.length);
                Wiped salted = new Wiped(salt.length)) {
            in.write(0, password, 0, password.length);
            salted.write(0, salt, 0, salt.length);
            int failed = pwhash.invokeInt(new Object[] {
                out,
                (long) cost.hashLength(),
                in,
                (long) password.length,
                salted,
                (long) cost.iterations(),
                cost.memory() * 1024L,
                ARGON2ID13
            });
            return failed == 0 ? Optional.of(out.getByteArray(0, cost.hashLength())) : Optional.empty();
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    /** Native memory that keeps nothing: JNA frees it some time later, when it is empty already. */
    static final class Wiped extends Memory implements AutoCloseable {

        Wiped(long bytes) {
            super(Math.max(1, bytes));
        }

        @Override
        public void close() {
            clear();
        }
    }

    /** Why the built-in implementation has to do. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1;

        UnusableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
