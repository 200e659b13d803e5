package nl.mijnkantoor.id.kantoorbeheer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an office, as its managers see them.
 *
 * @param manager whether this is an office manager too
 * @param lastLoginAt ISO 8601 in UTC; absent when the realm remembers no login
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonRepresentation(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        PersonStatus status,
        boolean manager,
        @Nullable String lastLoginAt) {}
