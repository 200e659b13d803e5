package nl.mijnkantoor.id.throttle;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.keycloak.forms.login.LoginFormsProvider;

/** The page that tells whoever tried too often how long to wait. It says nothing about any account. */
public final class TooManyTries {

    /** Error of the events that go with the page. */
    public static final String ERROR = "too_many_tries";

    private static final String TEMPLATE = "too-many-tries.ftl";

    private TooManyTries() {}

    /**
     * Makes the page, with status 429.
     *
     * @param form the session's, or that of the flow that refuses
     */
    public static Response page(LoginFormsProvider form, Duration wait) {
        return form.setStatus(Response.Status.TOO_MANY_REQUESTS)
                .setResponseHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                .setAttribute("minutes", wait.toMinutes() + 1)
                .createForm(TEMPLATE);
    }
}
