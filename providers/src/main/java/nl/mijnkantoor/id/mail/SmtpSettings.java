package nl.mijnkantoor.id.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.utils.EmailValidationUtil;
import org.keycloak.utils.SMTPUtil;

/**
 * A realm's e-mail settings, read as Keycloak reads them. Two are equal when every setting is.
 *
 * @param values the settings under Keycloak's names
 */
record SmtpSettings(Map<String, String> values) {

    SmtpSettings {
        values = Map.copyOf(values);
    }

    static SmtpSettings of(Map<String, String> config) {
        Map<String, String> present = new HashMap<>(config);
        present.values().removeIf(Objects::isNull);
        return new SmtpSettings(present);
    }

    @Nullable String get(String name) {
        return values.get(name);
    }

    boolean is(String name) {
        return "true".equals(values.get(name));
    }

    boolean usesTls() {
        return is("ssl") || is("starttls");
    }

    AuthenticatorType authentication() throws EmailException {
        if (!is("auth")) {
            return AuthenticatorType.NONE;
        }
        String type = values.getOrDefault("authType", "basic");
        try {
            return AuthenticatorType.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EmailException("Unknown kind of SMTP authentication: " + type, e);
        }
    }

    String from() throws EmailException {
        return address("sender", values.get("from"));
    }

    /**
     * Who the mail is from.
     *
     * @param name in front of the address; absent: the realm's
     */
    InternetAddress sender(@Nullable String name) throws EmailException {
        return named(from(), name == null ? values.get("fromDisplayName") : name);
    }

    /** Where answers go: the reply-to address when there is one, else the sender. */
    InternetAddress replyTo() throws EmailException {
        String replyTo = values.get("replyTo");
        return replyTo == null || replyTo.isBlank()
                ? sender(null)
                : named(address("reply-to", replyTo), values.get("replyToDisplayName"));
    }

    String recipient(@Nullable String address) throws EmailException {
        return address("recipient", address);
    }

    /** The address as the server gets it: its domain in ASCII, unless the server takes UTF-8. */
    private String address(String role, @Nullable String address) throws EmailException {
        String invalid = "Invalid " + role + " address '" + HeaderText.oneLine(String.valueOf(address)) + "'";
        if (address == null || !EmailValidationUtil.isValidEmail(address)) {
            throw new EmailException(invalid);
        }
        String wired = is(EmailSenderProvider.CONFIG_ALLOW_UTF8) ? address : ascii(address);
        if (wired == null) {
            throw new EmailException(invalid);
        }
        try {
            return new InternetAddress(wired).getAddress();
        } catch (AddressException e) {
            throw new EmailException(invalid, e);
        }
    }

    private static @Nullable String ascii(String address) {
        String converted = SMTPUtil.convertIDNEmailAddress(address);
        return converted != null && StandardCharsets.US_ASCII.newEncoder().canEncode(converted) ? converted : null;
    }

    private static InternetAddress named(String address, @Nullable String name) throws EmailException {
        try {
            return name == null || name.isBlank()
                    ? new InternetAddress(address)
                    : new InternetAddress(address, HeaderText.oneLine(name), StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new EmailException("Invalid address", e);
        }
    }

    /** Without the values: one of them may be a password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + values.get("host") + ":" + values.get("port") + "]";
    }
}
