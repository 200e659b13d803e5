package nl.mijnkantoor.id.login;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * Asks for e-mail address and password; Keycloak's step, whose time tells a stranger nothing.
 *
 * <p>Hashing is nearly all the time the step takes. Keycloak hashes something for an address nobody has, but nothing for
 * somebody who was invited and has no password yet, for an account that is locked, or for an empty password: such an answer
 * comes so much sooner that it gives the account away. Here they cost one hash, too.
 */
final class PasswordStep extends UsernamePasswordForm {

    PasswordStep(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        if (!willBeHashed(context, user, form.getFirst(CredentialRepresentation.PASSWORD))) {
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validatePassword(context, user, form, clearUser);
    }

    private static boolean willBeHashed(AuthenticationFlowContext context, UserModel user, @Nullable String password) {
        return password != null
                && !password.isEmpty()
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) == null;
    }
}
