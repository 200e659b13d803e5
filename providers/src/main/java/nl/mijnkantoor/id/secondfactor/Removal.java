package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.HttpMethod;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether a second factor may be removed by the person now. Keycloak asks its credential providers that in three places: to
 * list what there is (which offers {@link RemoveFactor}), in that action, and in the account API's {@code DELETE}, which takes
 * a factor away for whoever holds an access token. The last is refused.
 */
final class Removal {

    private Removal() {}

    static boolean isAllowed(KeycloakSession session) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return login == null ? isOnlyLooking(session) : SecondFactorProof.isIn(login);
    }

    private static boolean isOnlyLooking(KeycloakSession session) {
        return HttpMethod.GET.equals(session.getContext().getHttpRequest().getHttpMethod());
    }

    /** Keycloak's description of a credential type, with our answer in it. */
    static CredentialTypeMetadata describe(KeycloakSession session, CredentialTypeMetadata keycloaks) {
        return CredentialTypeMetadata.builder()
                .type(keycloaks.getType())
                .category(keycloaks.getCategory())
                .displayName(keycloaks.getDisplayName())
                .helpText(keycloaks.getHelpText())
                .iconCssClass(keycloaks.getIconCssClass())
                .createAction(keycloaks.getCreateAction())
                .removeable(isAllowed(session))
                .build(session);
    }
}
