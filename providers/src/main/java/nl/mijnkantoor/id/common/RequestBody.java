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
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
