package nl.mijnkantoor.id.officeapp;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** A login that begins elsewhere: {@code iss} names the identity provider, {@code login_hint} the person. */
@Component
final class InitiatedLogin {

    static final String LOGIN_HINT = "login_hint";
    private static final String ISSUER = "iss";

    private final OfficeAppProperties properties;

    InitiatedLogin(OfficeAppProperties properties) {
        this.properties = properties;
    }

    /** Whether the request asks for a login at our own provider. */
    boolean isOurs(HttpServletRequest request) {
        boolean asksForLogin = request.getParameter(LOGIN_HINT) != null || request.getParameter(ISSUER) != null;
        return asksForLogin && !isForeign(request);
    }

    /** Whether the request asks for a login at a provider that this app does not know. */
    boolean isForeign(HttpServletRequest request) {
        String issuer = request.getParameter(ISSUER);
        return issuer != null && !issuer.equals(properties.issuer());
    }
}
