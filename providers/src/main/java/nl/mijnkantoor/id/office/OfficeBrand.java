package nl.mijnkantoor.id.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationModel;

/**
 * What an office looks like to its people, read from the attributes of its organization. Keycloak lets an admin write anything
 * there: what cannot be used is left out, and named among the faults.
 *
 * @param senderName name in front of the realm's address in the office's mails; absent: the realm's
 * @param accent behind the office's name; absent: none
 */
public record OfficeBrand(
        String name, @Nullable String senderName, @Nullable Accent accent, List<Fault> faults) {

    /** Attribute: the name mails of this office come from. */
    public static final String SENDER_NAME = "senderName";

    /** Attribute: the colour behind the office's name, {@code #rrggbb}. */
    public static final String ACCENT = "accentColor";

    /** What text needs (WCAG 2.2, 1.4.3). */
    static final double LEAST_CONTRAST = 4.5;

    private static final List<Colour> INKS = List.of(new Colour(0xffffff), new Colour(0x0b2545));
    private static final int MAX_NAME = 64;

    /** Neither lines of their own nor anything that looks like an address. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\u2028\\u2029@<>\"]+");

    /**
     * A ground and the ink that can be read on it, as a style sheet has them.
     *
     * @param ground the office's colour
     */
    public record Accent(String ground, String ink) {}

    /**
     * An attribute that is left out.
     *
     * @param reason a code
     */
    public record Fault(String attribute, String reason) {}

    /** Reads an office's attributes. */
    public static OfficeBrand of(OrganizationModel office) {
        Map<String, List<String>> attributes = office.getAttributes();
        List<Fault> faults = new ArrayList<>();
        String supportUrl = first(attributes, Offices.SUPPORT_URL);
        if (supportUrl != null && !Offices.isLink(supportUrl)) {
            faults.add(new Fault(Offices.SUPPORT_URL, "not-a-link"));
        }
        String reminderDays = first(attributes, ReminderDays.ATTRIBUTE);
        if (reminderDays != null && ReminderDays.parse(reminderDays).isEmpty()) {
            faults.add(new Fault(ReminderDays.ATTRIBUTE, "not-days"));
        }
        return new OfficeBrand(
                office.getName(),
                senderName(first(attributes, SENDER_NAME), faults),
                accent(first(attributes, ACCENT), faults),
                List.copyOf(faults));
    }

    private static @Nullable String senderName(@Nullable String value, List<Fault> faults) {
        if (value == null) {
            return null;
        }
        String name = value.strip();
        if (name.length() > MAX_NAME) {
            faults.add(new Fault(SENDER_NAME, "too-long"));
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            faults.add(new Fault(SENDER_NAME, "not-a-name"));
            return null;
        }
        return name;
    }

    private static @Nullable Accent accent(@Nullable String value, List<Fault> faults) {
        if (value == null) {
            return null;
        }
        Optional<Colour> ground = Colour.parse(value.strip());
        if (ground.isEmpty()) {
            faults.add(new Fault(ACCENT, "not-a-colour"));
            return null;
        }
        Colour ink = INKS.stream()
                .max(Comparator.comparingDouble(ground.get()::contrastWith))
                .orElseThrow();
        if (ground.get().contrastWith(ink) < LEAST_CONTRAST) {
            faults.add(new Fault(ACCENT, "contrast"));
            return null;
        }
        return new Accent(ground.get().toString(), ink.toString());
    }

    private static @Nullable String first(Map<String, List<String>> attributes, String name) {
        return Stream.ofNullable(attributes.get(name))
                .flatMap(List::stream)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** What templates of pages and mails draw it from. */
    public void putInto(Map<String, Object> attributes) {
        attributes.put("officeName", name);
        if (accent != null) {
            attributes.put("officeGround", accent.ground());
            attributes.put("officeInk", accent.ink());
        }
    }
}
