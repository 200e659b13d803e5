package nl.mijnkantoor.id.mail;

import java.security.NoSuchAlgorithmException;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.JSSETruststoreConfigurator;

/** Turns a realm's settings into those of Jakarta Mail, with the meaning they have in Keycloak's own sender; STARTTLS is a must. */
final class SmtpProperties {

    private static final String TIMEOUT_MILLIS = "10000";

    /** A server may look for viruses before it answers. Who does not wait for that sends the mail once more. */
    private static final String ANSWER_TIMEOUT_MILLIS = "60000";

    private SmtpProperties() {}

    static Properties of(SmtpSettings settings, KeycloakSession session) throws EmailException {
        Properties properties = new Properties();
        set(properties, "mail.smtp.host", settings.get("host"));
        set(properties, "mail.smtp.port", settings.get("port"));
        set(properties, "mail.smtp.from", settings.get("envelopeFrom"));
        // Jakarta Mail would otherwise look up this machine's name and tell it to the world.
        set(properties, "mail.from", settings.from());
        set(properties, "mail.smtp.timeout", settings.values().getOrDefault("timeout", ANSWER_TIMEOUT_MILLIS));
        set(
                properties,
                "mail.smtp.connectiontimeout",
                settings.values().getOrDefault("connectionTimeout", TIMEOUT_MILLIS));
        set(properties, "mail.smtp.writetimeout", settings.values().getOrDefault("writeTimeout", TIMEOUT_MILLIS));
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        // Jakarta Mail would try again without it, and so wait twice for a server that is away.
        set(properties, "mail.smtp.socketFactory.fallback", "false");
        setIf(settings.is("debug"), properties, "mail.debug");
        setIf(settings.is(EmailSenderProvider.CONFIG_ALLOW_UTF8), properties, "mail.mime.allowutf8");
        setIf(settings.is("ssl"), properties, "mail.smtp.ssl.enable");
        setIf(settings.is("starttls"), properties, "mail.smtp.starttls.enable");
        // Otherwise a server that offers none, or somebody in between, gets mail and password in the clear.
        setIf(settings.is("starttls"), properties, "mail.smtp.starttls.required");
        setIf(settings.is("auth"), properties, "mail.smtp.auth");
        if (settings.authentication() == AuthenticatorType.TOKEN) {
            set(properties, "mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        if (settings.usesTls() || settings.is("auth")) {
            trust(properties, session);
        }
        return properties;
    }

    private static void trust(Properties properties, KeycloakSession session) throws EmailException {
        set(properties, "mail.smtp.ssl.protocols", protocols());
        JSSETruststoreConfigurator truststore = new JSSETruststoreConfigurator(session);
        SSLSocketFactory sockets = truststore.getSSLSocketFactory();
        if (sockets == null) {
            return;
        }
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        boolean anyHost = truststore.getProvider().getPolicy() == HostnameVerificationPolicy.ANY;
        set(properties, "mail.smtp.ssl.checkserveridentity", Boolean.toString(!anyHost));
        if (anyHost) {
            set(properties, "mail.smtp.ssl.trust", "*");
        }
    }

    private static String protocols() throws EmailException {
        try {
            return String.join(
                    " ", SSLContext.getDefault().getSupportedSSLParameters().getProtocols());
        } catch (NoSuchAlgorithmException e) {
            throw new EmailException("No TLS in this Java runtime", e);
        }
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.setProperty(name, value);
        }
    }

    private static void setIf(boolean condition, Properties properties, String name) {
        if (condition) {
            properties.setProperty(name, "true");
        }
    }
}
