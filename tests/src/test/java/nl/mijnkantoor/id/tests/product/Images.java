package nl.mijnkantoor.id.tests.product;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for offices. */
public final class Images {

    /** How wide and high the logo is. */
    public static final int PIXELS = 64;

    private Images() {}

    /** A logo: a ring, as a PNG. */
    public static byte[] png() {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x0b6b53));
        graphics.setStroke(new BasicStroke(10));
        graphics.drawOval(8, 8, 48, 48);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
