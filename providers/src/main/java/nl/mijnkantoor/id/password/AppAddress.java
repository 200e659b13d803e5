package nl.mijnkantoor.id.password;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.util.ResolveRelative;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where a person goes on after the actions of a mailed link: the app that the link was for.
 *
 * @param url absolute
 */
public record AppAddress(String url) {

    /** Where this client lives: its base URL, made absolute. Empty when it has none. */
    public static Optional<AppAddress> of(KeycloakSession session, ClientModel client) {
        return address(ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl()));
    }

    /** The app of this authentication session, empty when it has no address of its own. */
    static Optional<AppAddress> of(KeycloakSession session, AuthenticationSessionModel authSession) {
        if (authSession.getAuthNote(AuthenticationManager.SET_REDIRECT_URI_AFTER_REQUIRED_ACTIONS) != null) {
            return address(authSession.getRedirectUri());
        }
        ClientModel client = authSession.getClient();
        // Links that were for no app at all run under the account client.
        if (client.getClientId().equals(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)) {
            return Optional.empty();
        }
        return of(session, client);
    }

    private static Optional<AppAddress> address(String url) {
        return Optional.ofNullable(url).filter(text -> !text.isBlank()).map(AppAddress::new);
    }

    /** The address with what an app needs to start the login itself (OpenID Connect Core, section 4). */
    public URI toStartLogin(KeycloakSession session, UserModel user) {
        return starting(session)
                .queryParam("login_hint", Objects.requireNonNullElse(user.getEmail(), user.getUsername()))
                .build();
    }

    /** The same, for whoever it may be. */
    public URI toStartLogin(KeycloakSession session) {
        return starting(session).build();
    }

    private KeycloakUriBuilder starting(KeycloakSession session) {
        String issuer = Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName());
        return KeycloakUriBuilder.fromUri(url).queryParam("iss", issuer);
    }
}
