package nl.mijnkantoor.id.secondfactor;

import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.messages.Messages;

/**
 * Lets a running session count as a login only if the token gate would let it through.
 *
 * <p>Otherwise an app would get a code it cannot redeem and send the person round in circles. A session without a second
 * factor (from before this provider, from an impersonation, or whose factor was removed) is asked to log in again, fully;
 * the same session then carries the proof.
 *
 * <p>So is a person of whom an admin wants a new password, authenticator or recovery codes: whoever found the laptop open could
 * set them otherwise. And so is one who is about to replace a lost phone: the session may be whose the phone is now.
 */
final class SsoCookieStep extends CookieAuthenticator {

    private static final String LOG_IN_FOR_NEW_PHONE = "newPhone.logIn";

    private static final Set<String> CHANGES = Set.of(
            RequiredAction.UPDATE_PASSWORD.name(),
            RequiredAction.CONFIGURE_TOTP.name(),
            RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthResult running =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (running == null || isEnough(context, running)) {
            context.getAuthenticationSession().removeAuthNote(AuthenticationManager.SSO_AUTH);
            super.authenticate(context);
            acceptWithoutChoiceOfOffice(context);
            sayWhy(context);
            return;
        }
        context.setUser(running.user());
        new AcrStore(context.getSession(), context.getAuthenticationSession())
                .setLevelAuthenticatedToCurrentRequest(Constants.NO_LOA);
        context.getAuthenticationSession().setAuthNote(AuthenticationManager.FORCED_REAUTHENTICATION, "true");
        context.setForwardedInfoMessage(Messages.REAUTHENTICATE);
        context.attempted();
    }

    /** Whoever comes from the link to a new phone is not to wonder at a login page. */
    private static void sayWhy(AuthenticationFlowContext context) {
        if (context.getStatus() == FlowStatus.ATTEMPTED && Replacement.isAwaited(context.getSession())) {
            context.setForwardedInfoMessage(LOG_IN_FOR_NEW_PHONE);
        }
    }

    private static boolean isEnough(AuthenticationFlowContext context, AuthResult running) {
        return Refusal.of(running.session()) == null
                && !owesAChange(running.user())
                && !Replacement.isGranted(context.getSession(), running.user());
    }

    private static boolean owesAChange(UserModel person) {
        return person.getRequiredActionsStream().anyMatch(CHANGES::contains);
    }

    /**
     * Keycloak leaves a login for scope {@code organization} to a later step in which the person chooses an organization,
     * although the cookie was enough. This product's flow has no such step, and the next one would ask for the password.
     */
    private static void acceptWithoutChoiceOfOffice(AuthenticationFlowContext context) {
        boolean cookieWasEnough =
                "true".equals(context.getAuthenticationSession().getAuthNote(AuthenticationManager.SSO_AUTH));
        if (cookieWasEnough && context.getStatus() == FlowStatus.ATTEMPTED) {
            context.success();
        }
    }
}
