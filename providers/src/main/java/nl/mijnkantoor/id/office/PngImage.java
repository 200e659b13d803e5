package nl.mijnkantoor.id.office;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Takes apart a PNG that somebody uploaded and puts together what is needed to draw it. Texts, profiles, times, a second image
 * behind the first: all that browsers do not need is left behind. A PNG cannot hold a script, as an SVG can.
 */
final class PngImage {

    static final int MAX_BYTES = 12 * 1024;

    private static final int MIN_PIXELS = 16;
    private static final int MAX_PIXELS = 512;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND");
    private static final int AROUND_DATA = 12;

    private PngImage() {}

    /** The image without anything but the image; empty for what is none, too big or not of a sensible size. */
    static Optional<byte[]> clean(byte[] upload) {
        if (upload.length > MAX_BYTES || !startsWithSignature(upload)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(upload).position(SIGNATURE.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream(upload.length);
        out.writeBytes(SIGNATURE);
        boolean first = true;
        boolean drawn = false;
        while (in.remaining() >= AROUND_DATA) {
            int length = in.getInt(in.position());
            if (length < 0 || length > in.remaining() - AROUND_DATA) {
                return Optional.empty();
            }
            byte[] chunk = new byte[length + AROUND_DATA];
            in.get(chunk);
            String type = new String(chunk, 4, 4, StandardCharsets.US_ASCII);
            if (!isIntact(chunk) || first != type.equals("IHDR") || (first && !isOfSensibleSize(chunk))) {
                return Optional.empty();
            }
            first = false;
            drawn |= type.equals("IDAT");
            if (DRAWN.contains(type)) {
                out.writeBytes(chunk);
            }
            if (type.equals("IEND")) {
                return drawn ? Optional.of(out.toByteArray()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean startsWithSignature(byte[] bytes) {
        return bytes.length > SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static boolean isIntact(byte[] chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk, 4, chunk.length - 8);
        return (int) sum.getValue() == ByteBuffer.wrap(chunk).getInt(chunk.length - 4);
    }

    private static boolean isOfSensibleSize(byte[] header) {
        if (header.length != 13 + AROUND_DATA) {
            return false;
        }
        ByteBuffer size = ByteBuffer.wrap(header);
        return List.of(size.getInt(8), size.getInt(12)).stream()
                .allMatch(pixels -> pixels >= MIN_PIXELS && pixels <= MAX_PIXELS);
    }
}
