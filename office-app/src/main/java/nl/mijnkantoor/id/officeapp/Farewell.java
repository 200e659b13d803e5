package nl.mijnkantoor.id.officeapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Tells who comes back from logging out at the provider that it is done. The session is gone by then, and the address to come
 * back to is registered as it is: a cookie remembers it for a moment.
 */
@Component
final class Farewell implements LogoutHandler {

    private static final String COOKIE = "logged-out";
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final OfficeAppProperties properties;

    Farewell(OfficeAppProperties properties) {
        this.properties = properties;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        set(response, "1", A_MOMENT);
    }

    /** Whether it is to be said in this answer; the next one does not say it again. */
    boolean isDue(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) == null) {
            return false;
        }
        set(response, "", Duration.ZERO);
        return true;
    }

    private void set(HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(properties.servedOverTls())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
