package nl.mijnkantoor.id.officeapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
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

    /** Names the failure without its message: that may quote a token response, tokens and all. */
    private static void log(LoginProblem problem, AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode().replaceAll("[^\\w.-]", "?")
                : failure.getClass().getSimpleName();
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        log.warn(
                "Login failed ({}): {}, {}",
                problem.id(),
                code,
                cause.getClass().getSimpleName());
    }

    private boolean isLoggedInAlready(HttpServletRequest request) {
        return securityContexts.loadDeferredContext(request).get().getAuthentication()
                instanceof OAuth2AuthenticationToken;
    }
}
