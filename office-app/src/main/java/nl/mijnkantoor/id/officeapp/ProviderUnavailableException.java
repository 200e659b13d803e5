package nl.mijnkantoor.id.officeapp;

import org.jspecify.annotations.Nullable;

/** The identity provider cannot be used now: it does not answer, or it is not the one we trust. */
final class ProviderUnavailableException extends RuntimeException {

    ProviderUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
