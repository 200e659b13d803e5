package nl.mijnkantoor.id.officeapp;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What the provider says about the person who is logged in. Everything may be missing, and everything was typed by
 * somebody: it is data, never markup.
 *
 * @param methods how the person proved who they are ({@code amr})
 * @param level how sure the provider is ({@code acr})
 * @param loggedInAt when the person last proved it ({@code auth_time})
 */
record Person(
        String name,
        @Nullable String email,
        List<Office> offices,
        List<String> roles,
        List<String> methods,
        @Nullable String level,
        @Nullable Instant loggedInAt) {

    static Person of(OidcUser user) {
        Map<String, Object> claims = user.getClaims();
        String email = text(claims.get("email"));
        return new Person(
                firstOf(text(claims.get("name")), text(claims.get("preferred_username")), email, user.getName()),
                email,
                Office.fromClaim(claims.get("organization")),
                roles(claims),
                texts(claims.get(IdTokenClaimNames.AMR)).toList(),
                text(claims.get(IdTokenClaimNames.ACR)),
                claims.get(IdTokenClaimNames.AUTH_TIME) instanceof Instant at ? at : null);
    }

    /** Whether the person manages an office: the provider has a page for that. */
    boolean manages() {
        return roles.contains("office-manager");
    }

    private static List<String> roles(Map<String, Object> claims) {
        Object ofRealm = claims.get("realm_access") instanceof Map<?, ?> access ? access.get("roles") : null;
        return Stream.concat(texts(ofRealm), texts(claims.get("roles")))
                .filter(role -> !isBuiltIn(role))
                .distinct()
                .sorted()
                .toList();
    }

    /** Roles that Keycloak gives everybody; they say nothing about the person. */
    private static boolean isBuiltIn(String role) {
        return role.startsWith("default-roles-") || role.equals("offline_access") || role.equals("uma_authorization");
    }

    private static @Nullable String text(@Nullable Object claim) {
        String text = claim == null ? "" : claim.toString();
        return text.isBlank() ? null : text;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> values) {
            return values.stream().filter(Objects::nonNull).map(Object::toString);
        }
        return claim instanceof String value ? Stream.of(value) : Stream.empty();
    }

    private static String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return "";
    }
}
