package nl.mijnkantoor.id.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of a REST request as text, of a size that cannot hurt. */
public final class RequestBody {

    private static final int MAX_BYTES = 64 * 1024;

    private RequestBody() {}

    /** Empty when there is more than we are willing to read. */
    public static Optional<String> read(InputStream body) {
        return read(body, MAX_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bytes of a file; empty when there are more than so many. */
    public static Optional<byte[]> read(InputStream body, int maxBytes) {
        try {
            byte[] bytes = body.readNBytes(maxBytes + 1);
            return bytes.length > maxBytes ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
