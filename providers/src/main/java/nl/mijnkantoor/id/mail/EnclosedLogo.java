package nl.mijnkantoor.id.mail;

import jakarta.activation.DataSource;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mijnkantoor.id.office.OfficeLogos;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * An office's logo that travels inside a mail. The HTML part names it, and it is put in as the mail leaves: the outbox does not
 * hold a copy for each of thousands. Nothing is fetched when the mail is read, so nobody learns by it who reads.
 */
final class EnclosedLogo {

    private static final String NAME = "office-logo-";
    private static final String DOMAIN = "@mijnkantoor";
    private static final Pattern REFERENCE = Pattern.compile("\"cid:" + NAME + "([^\"@]{1,36})" + DOMAIN + "\"");

    private final String contentId;
    private final DataSource image;

    EnclosedLogo(String contentId, byte[] png) {
        this.contentId = contentId;
        this.image = new ByteArrayDataSource(png, "image/png");
    }

    /** What the HTML part writes for the logo of an office. */
    static String reference(String organizationId) {
        return "cid:" + NAME + organizationId + DOMAIN;
    }

    /** The logo that a mail names; empty when it names none, or the office has it no more. */
    static Optional<EnclosedLogo> of(@Nullable String html, KeycloakSession session) {
        if (html == null) {
            return Optional.empty();
        }
        Matcher reference = REFERENCE.matcher(html);
        return reference.find()
                ? new OfficeLogos(session)
                        .png(reference.group(1))
                        .map(png -> new EnclosedLogo(NAME + reference.group(1) + DOMAIN, png))
                : Optional.empty();
    }

    /** What the HTML part calls it. */
    String contentId() {
        return contentId;
    }

    DataSource image() {
        return image;
    }
}
