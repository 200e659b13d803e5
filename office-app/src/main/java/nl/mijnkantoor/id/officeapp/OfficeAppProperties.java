package nl.mijnkantoor.id.officeapp;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.lang.Contract;

/**
 * What the app must be told.
 *
 * @param url where people find this app, without a path
 * @param issuer the identity provider's issuer, exactly as its tokens name it
 * @param backchannelUrl the same realm as this app reaches it, when that differs from the issuer
 * @param clientId this app's client id at the provider
 * @param clientSecret this app's secret at the provider
 * @param timeZone in which times are shown
 * @param supportUrl where people find help: a page, a mail address or a telephone number
 */
@ConfigurationProperties("office-app")
record OfficeAppProperties(
        String url,
        String issuer,
        @Nullable String backchannelUrl,
        String clientId,
        String clientSecret,
        ZoneId timeZone,
        @Nullable String supportUrl) {

    private static final List<String> SUPPORT_SCHEMES = List.of("https", "http", "mailto", "tel", "msteams");

    OfficeAppProperties {
        url = webAddress("OFFICE_APP_URL", url);
        issuer = webAddress("OFFICE_APP_ISSUER", issuer);
        backchannelUrl = isSet(backchannelUrl) ? webAddress("OFFICE_APP_BACKCHANNEL_URL", backchannelUrl) : null;
        if (!isSet(clientSecret)) {
            throw new IllegalArgumentException(
                    "MIJNKANTOOR_OFFICE_APP_SECRET is not set: it is the secret of client '" + clientId + "'");
        }
        supportUrl = isSet(supportUrl) ? supportAddress(supportUrl) : null;
    }

    /** Where the provider's discovery document is fetched. */
    String discoveryBase() {
        return backchannelUrl != null ? backchannelUrl : issuer;
    }

    boolean servedOverTls() {
        return url.startsWith("https:");
    }

    /** The provider's origin, as the browser sees it. */
    String issuerOrigin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Contract("null -> false")
    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String webAddress(String variable, String value) {
        String address = value.strip().replaceAll("/+$", "");
        if (!address.matches("https?://[^/\\s?#]+[^\\s?#]*")) {
            throw new IllegalArgumentException(variable + " is not a web address: '" + value + "'");
        }
        return address;
    }

    private static String supportAddress(String value) {
        String address = value.strip();
        String scheme = URI.create(address).getScheme();
        if (scheme == null || !SUPPORT_SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException(
                    "MIJNKANTOOR_SUPPORT_URL must start with one of " + SUPPORT_SCHEMES + ": '" + value + "'");
        }
        return address;
    }
}
