package nl.mijnkantoor.id.themes;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that stand in for those the server draws, as base64. */
final class Pictures {

    private static final int MODULES = 41;
    private static final int CORNER = 7;

    private Pictures() {}

    /** What looks like a QR code, as large as the server's; nothing can be read from it. */
    static String qr() {
        BufferedImage picture = new BufferedImage(MODULES * 6, MODULES * 6, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, MODULES * 6, MODULES * 6);
        pen.scale(6, 6);
        pen.setColor(Color.BLACK);
        Random random = new Random(1);
        for (int x = 4; x < MODULES - 4; x++) {
            for (int y = 4; y < MODULES - 4; y++) {
                if (random.nextBoolean()) {
                    pen.fillRect(x, y, 1, 1);
                }
            }
        }
        corner(pen, 4, 4);
        corner(pen, MODULES - 4 - CORNER, 4);
        corner(pen, 4, MODULES - 4 - CORNER);
        return png(picture);
    }

    /** The logo of an office. */
    static String logo() {
        BufferedImage picture = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 96, 64);
        pen.setColor(new Color(0xA3123F));
        pen.fillOval(8, 8, 48, 48);
        pen.fillRect(64, 8, 24, 48);
        return png(picture);
    }

    private static void corner(Graphics2D pen, int x, int y) {
        pen.setColor(Color.WHITE);
        pen.fillRect(x - 1, y - 1, CORNER + 2, CORNER + 2);
        pen.setColor(Color.BLACK);
        pen.fillRect(x, y, CORNER, CORNER);
        pen.setColor(Color.WHITE);
        pen.fillRect(x + 1, y + 1, CORNER - 2, CORNER - 2);
        pen.setColor(Color.BLACK);
        pen.fillRect(x + 2, y + 2, CORNER - 4, CORNER - 4);
    }

    private static String png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
