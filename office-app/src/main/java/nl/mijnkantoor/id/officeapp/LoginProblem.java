package nl.mijnkantoor.id.officeapp;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.client.HttpServerErrorException;

/** Why a login did not succeed, as far as the person needs to know. */
enum LoginProblem {
    /** The person, or the provider, said no. */
    DENIED(HttpStatus.FORBIDDEN),
    /** The login took too long, was begun in another window, or comes from an old page. */
    EXPIRED(HttpStatus.BAD_REQUEST),
    /** The link names another identity provider. */
    FOREIGN(HttpStatus.BAD_REQUEST),
    /** The provider wants to see the person, but was asked not to. */
    LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED),
    /** The provider does not answer, or says that it cannot. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** Anything else; the log says what. */
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    LoginProblem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Name of the problem in addresses and message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem with this id; an unknown id is an unknown problem. */
    static LoginProblem ofId(String id) {
        for (LoginProblem problem : values()) {
            if (problem.id().equals(id)) {
                return problem;
            }
        }
        return FAILED;
    }

    /** The problem behind a failure, which may be wrapped any number of times. */
    static LoginProblem of(Throwable failure) {
        LoginProblem problem = FAILED;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof HttpServerErrorException) {
                return UNAVAILABLE;
            }
            if (problem == FAILED && cause instanceof OAuth2AuthenticationException refused) {
                problem = ofErrorCode(refused.getError().getErrorCode());
            }
        }
        return problem;
    }

    private static LoginProblem ofErrorCode(String code) {
        return switch (code) {
            case "access_denied" -> DENIED;
            case "login_required", "interaction_required", "consent_required" -> LOGIN_REQUIRED;
            case "temporarily_unavailable", "server_error" -> UNAVAILABLE;
            case "authorization_request_not_found",
                    "invalid_state_parameter",
                    "invalid_nonce",
                    "invalid_grant",
                    "authentication_expired" -> EXPIRED;
            default -> FAILED;
        };
    }
}
