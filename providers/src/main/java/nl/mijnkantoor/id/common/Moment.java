package nl.mijnkantoor.id.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.keycloak.common.util.Time;

/** Moments as the product tells them. */
public final class Moment {

    private Moment() {}

    /** By Keycloak's clock, which an administrator or a test may shift. */
    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** In words, for example 'dinsdag 24 november 2026 om 09:00'. English is that of Europe: the day first, and 24 hours. */
    public static String inWords(Instant moment, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .withZone(zone)
                .format(moment);
    }
}
