package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.utils.OIDCRedirectUriBuilder;
import org.keycloak.protocol.oidc.utils.OIDCResponseMode;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.ErrorResponseException;

/** The answer to a client that gets no token, in the shape the place where it asked calls for. */
final class RefusedResponse {

    private static final String DESCRIPTION = "Second factor required";

    private final KeycloakSession session;
    private final AuthenticatedClientSessionModel client;

    RefusedResponse(KeycloakSession session, AuthenticatedClientSessionModel client) {
        this.session = session;
        this.client = client;
    }

    RuntimeException exception(@Nullable String grant) {
        if (grant != null) {
            return new TokenRefusedException();
        }
        if (session.getContext().getUri().getPath().endsWith("/token")) {
            // The UMA grant, which names no grant type and takes any other exception for a server error.
            return new ErrorResponseException(
                    OAuthErrorException.INVALID_GRANT, DESCRIPTION, Response.Status.BAD_REQUEST);
        }
        return new ErrorResponseException(redirect());
    }

    /** Implicit and hybrid flow: the token would have gone out with the redirect, so the error does. */
    private Response redirect() {
        OIDCResponseType type = OIDCResponseType.parse(client.getNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM));
        OIDCResponseMode mode = OIDCResponseMode.parse(client.getNote(OIDCLoginProtocol.RESPONSE_MODE_PARAM), type);
        OIDCRedirectUriBuilder redirect =
                OIDCRedirectUriBuilder.fromUri(client.getRedirectUri(), mode, session, client);
        redirect.addParam(OAuth2Constants.ERROR, OAuthErrorException.ACCESS_DENIED);
        redirect.addParam(OAuth2Constants.ERROR_DESCRIPTION, DESCRIPTION);
        String state = client.getNote(OIDCLoginProtocol.STATE_PARAM);
        if (state != null) {
            redirect.addParam(OAuth2Constants.STATE, state);
        }
        redirect.addParam(OAuth2Constants.ISSUER, client.getNote(OIDCLoginProtocol.ISSUER));
        return redirect.build();
    }

    /** Carries its description as message too: the JWT grant answers with the message. */
    private static final class TokenRefusedException extends TokenInterceptorException {

        TokenRefusedException() {
            super(OAuthErrorException.INVALID_GRANT, DESCRIPTION);
        }

        @Override
        public String getMessage() {
            return getDescription();
        }
    }
}
