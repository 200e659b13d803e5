package nl.mijnkantoor.id.demo;

import java.util.Map;

/** The environment the server is started with: what the realm file leaves open, and the launcher's own account. */
public final class RealmPlaceholders {

    private RealmPlaceholders() {}

    /**
     * All placeholders of the realm file.
     *
     * @param smtpPort where the mailbox listens, on this machine
     */
    public static Map<String, String> of(
            String idpUrl, String officeAppUrl, String supportUrl, int smtpPort, Secrets secrets) {
        return Map.of(
                "MIJNKANTOOR_PROVISIONER_SECRET",
                secrets.provisionerSecret(),
                "MIJNKANTOOR_OFFICE_APP_SECRET",
                secrets.officeAppSecret(),
                "MIJNKANTOOR_OFFICE_APP_URL",
                officeAppUrl,
                "MIJNKANTOOR_IDP_URL",
                idpUrl,
                "MIJNKANTOOR_SMTP_HOST",
                "127.0.0.1",
                "MIJNKANTOOR_SMTP_PORT",
                String.valueOf(smtpPort),
                "MIJNKANTOOR_SMTP_FROM",
                "noreply@mijnkantoor.example",
                "MIJNKANTOOR_SUPPORT_URL",
                supportUrl,
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                DemoData.BOOTSTRAP,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                secrets.bootstrapSecret());
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
