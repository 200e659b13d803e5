package nl.mijnkantoor.id.demo;

import java.util.Map;

/** The environment the server is started with: what the realm file leaves open, and the launcher's own account. */
public final class RealmPlaceholders {

    /** Nobody who tries the product out waits an hour for a link to work. */
    private static final String NO_TIME = "PT0S";

    private RealmPlaceholders() {}

    /**
     * All placeholders of the realm file.
     *
     * @param smtpPort where the mailbox listens, on this machine
     */
    public static Map<String, String> of(
            String idpUrl, String officeAppUrl, String supportUrl, int smtpPort, Secrets secrets) {
        return Map.ofEntries(
                Map.entry("MIJNKANTOOR_PROVISIONER_SECRET", secrets.provisionerSecret()),
                Map.entry("MIJNKANTOOR_OFFICE_APP_SECRET", secrets.officeAppSecret()),
                Map.entry("MIJNKANTOOR_OFFICE_APP_URL", officeAppUrl),
                Map.entry("MIJNKANTOOR_IDP_URL", idpUrl),
                Map.entry("MIJNKANTOOR_SMTP_HOST", "127.0.0.1"),
                Map.entry("MIJNKANTOOR_SMTP_PORT", String.valueOf(smtpPort)),
                Map.entry("MIJNKANTOOR_SMTP_FROM", "noreply@mijnkantoor.example"),
                Map.entry("MIJNKANTOOR_SUPPORT_URL", supportUrl),
                Map.entry("MIJNKANTOOR_LOST_PHONE_MAIL", "helpdesk@mijnkantoor.example"),
                Map.entry("MIJNKANTOOR_LOST_PHONE_COOLING_OFF", NO_TIME),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_ID", DemoData.BOOTSTRAP),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.bootstrapSecret()));
    }

    static Map<String, String> of(DemoConfig config, Secrets secrets) {
        return of(
                config.idpUrl(),
                config.officeAppUrl(),
                config.supportUrl(),
                config.ports().smtp(),
                secrets);
    }
}
