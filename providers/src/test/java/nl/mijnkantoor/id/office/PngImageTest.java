package nl.mijnkantoor.id.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngImageTest {

    private static final int SIGNATURE_AND_HEADER = 8 + 25;

    @Test
    void keepsTheImage() throws IOException {
        byte[] clean = PngImage.clean(png(64, 32)).orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean));
        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(image.getRGB(3, 3)).isEqualTo(0xff0f5bc4);
    }

    @Test
    void leavesBehindWhatIsNotDrawn() throws IOException {
        byte[] png = png(64, 64);
        byte[] hidden = chunk("tEXt", "Comment\0<script>alert(1)</script>");
        byte[] with = concat(
                Arrays.copyOf(png, SIGNATURE_AND_HEADER),
                hidden,
                Arrays.copyOfRange(png, SIGNATURE_AND_HEADER, png.length),
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        byte[] clean = PngImage.clean(with).orElseThrow();

        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("script", "tEXt");
        assertThat(clean).isEqualTo(PngImage.clean(png).orElseThrow());
    }

    @Test
    void takesNothingButAPng() {
        for (String other : new String[] {
            "", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "GIF89a", "\u0089PNG"
        }) {
            assertThat(PngImage.clean(other.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void takesNoneThatIsBrokenOrCutOff() throws IOException {
        byte[] png = png(64, 64);
        for (int length = 0; length < png.length; length++) {
            assertThat(PngImage.clean(Arrays.copyOf(png, length))).isEmpty();
        }
        byte[] changed = png.clone();
        changed[SIGNATURE_AND_HEADER + 10] ^= 1;
        assertThat(PngImage.clean(changed)).isEmpty();
        byte[] endless = png.clone();
        ByteBuffer.wrap(endless).putInt(SIGNATURE_AND_HEADER, Integer.MAX_VALUE);
        assertThat(PngImage.clean(endless)).isEmpty();
    }

    @Test
    void takesNoneThatIsTooBigOrTooSmall() throws IOException {
        assertThat(PngImage.clean(png(513, 64))).isEmpty();
        assertThat(PngImage.clean(png(64, 15))).isEmpty();
        assertThat(PngImage.clean(Arrays.copyOf(png(64, 64), PngImage.MAX_BYTES + 1)))
                .isEmpty();
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 0x0f5bc4);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] chunk(String type, String data) {
        byte[] body = (type + data).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(data.length())
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
