package nl.mijnkantoor.id.officeapp;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * The identity provider cannot be used now: it does not answer, or it is not the one we trust. The message is for the
 * log; callers are told the error code alone.
 */
final class ProviderUnavailableException extends OAuth2AuthenticationException {

    ProviderUnavailableException(String message, @Nullable Throwable cause) {
        super(new OAuth2Error("temporarily_unavailable"), message, cause);
    }
}
