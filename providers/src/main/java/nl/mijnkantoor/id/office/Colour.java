package nl.mijnkantoor.id.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of a page, and how well text in it can be read (WCAG 2.2, relative luminance). */
record Colour(int rgb) {

    private static final Pattern SHORT = Pattern.compile("#[0-9a-fA-F]{3}");
    private static final Pattern LONG = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Reads {@code #rgb} or {@code #rrggbb}. */
    static Optional<Colour> parse(String text) {
        if (SHORT.matcher(text).matches()) {
            return Optional.of(new Colour(Integer.parseInt(text.substring(1).replaceAll("(.)", "$1$1"), 16)));
        }
        return LONG.matcher(text).matches()
                ? Optional.of(new Colour(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    /** Between 1, for the same colour, and 21, for black and white. */
    double contrastWith(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
    }

    private double channel(int shift) {
        double value = (rgb >> shift & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** As a style sheet has it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
