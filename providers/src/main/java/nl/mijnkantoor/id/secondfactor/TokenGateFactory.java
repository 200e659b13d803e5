package nl.mijnkantoor.id.secondfactor;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/**
 * The token gate {@code mijnkantoor-second-factor}: no OIDC token for a person without a second factor, whatever the flows,
 * clients and grants of a realm allow. It stands in every realm and cannot be switched off in one.
 *
 * <p>Service accounts pass, because nobody logs in as one: the provisioner, the temporary service account with which an
 * installation is bootstrapped. People do not pass without their factor, the master realm's admins included: {@code kcadm}
 * with a user name and password is refused, with a service account ({@code --client}, {@code --secret}) it works.
 *
 * <p>The gate looks at what Keycloak has at hand while it makes a token: notes of the session, and credentials from the user
 * cache. It adds no SQL.
 */
public final class TokenGateFactory implements TokenPostProcessorFactory {

    static final String PROVIDER_ID = "mijnkantoor-second-factor";

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new TokenGate(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    /** First of all processors: what is refused need not be worked on. */
    @Override
    public int order() {
        return 1000;
    }
}
