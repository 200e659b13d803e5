package nl.mijnkantoor.id.password;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.mijnkantoor.id.common.ActionsOnly;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Sends the person on to the app after the last action of a mailed link, where Keycloak stops at a page that says
 * 'your account has been updated'. It adds itself to every authentication session that ends after its required actions
 * and whose client has an address, spends the link, ends the authentication session and creates no session: the app
 * starts the login. The realm must list it with a priority after all other required actions.
 */
public final class ContinueToApp implements RequiredActionProvider, RequiredActionFactory {

    /** Id of the required action. */
    public static final String ID = "mijnkantoor-continue-to-app";

    /** How much longer than it is valid a spent link is remembered, for nodes whose clocks differ. */
    private static final int CLOCK_SKEW_SECONDS = 60;

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        if (ActionsOnly.is(authSession)
                && AppAddress.of(context.getSession(), authSession).isPresent()) {
            authSession.addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        Optional<AppAddress> app = AppAddress.of(session, authSession);
        if (!ActionsOnly.is(authSession) || app.isEmpty()) {
            context.success();
            return;
        }
        spendLink(context);
        new AuthenticationSessionManager(session).removeAuthenticationSession(context.getRealm(), authSession, true);
        context.challenge(Response.seeOther(app.get().toStartLogin(session, context.getUser()))
                .build());
    }

    /** There is no form to submit; a hand-made submit leads back to the challenge. */
    @Override
    public void processAction(RequiredActionContext context) {
        context.success();
    }

    private static void spendLink(RequiredActionContext context) {
        String key = context.getAuthenticationSession().getAuthNote(AuthenticationManager.INVALIDATE_ACTION_TOKEN);
        DefaultActionTokenKey token = DefaultActionTokenKey.from(key);
        if (token == null) {
            return;
        }
        long secondsLeft = token.getExp() - Time.currentTimeSeconds();
        if (secondsLeft < 0 || !context.getSession().revokedTokens().put(key, secondsLeft + CLOCK_SKEW_SECONDS)) {
            context.getEvent().error(Errors.EXPIRED_CODE);
            throw new ErrorPageException(
                    context.getSession(), null, Response.Status.BAD_REQUEST, Messages.EXPIRED_ACTION);
        }
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayText() {
        return "Continue to app";
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to configure.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
