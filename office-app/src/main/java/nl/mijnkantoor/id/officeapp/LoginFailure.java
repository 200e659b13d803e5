package nl.mijnkantoor.id.officeapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sends a person whose login failed to a page that says so in words, with the code and state out of the address. */
@Component
final class LoginFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginFailure.class);

    private final SecurityContextRepository securityContexts = new HttpSessionSecurityContextRepository();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LoginProblem problem = LoginProblem.of(failure);
        if (problem == LoginProblem.EXPIRED && isLoggedInAlready(request)) {
            // The back button, or a second window that was faster: there is nothing left to do.
            response.sendRedirect("/me");
            return;
        }
        log(problem, failure);
        response.sendRedirect("/login/problem?reason=" + problem.id());
    }

    /** Parts of the message came in with the request: one line stays one line. */
    private static void log(LoginProblem problem, AuthenticationException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String said = cause == failure ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + cause;
        log.warn("Login failed ({}): {}", problem.id(), said.replaceAll("\\p{Cntrl}", "?"));
        log.debug("Login failed", failure);
    }

    private boolean isLoggedInAlready(HttpServletRequest request) {
        return securityContexts.loadDeferredContext(request).get().getAuthentication()
                instanceof OAuth2AuthenticationToken;
    }
}
