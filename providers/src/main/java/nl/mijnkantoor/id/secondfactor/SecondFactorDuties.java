package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import nl.mijnkantoor.id.common.ActionsOnly;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a login still owes before it becomes a session, and which of it this login may do at all. */
final class SecondFactorDuties {

    private static final String FIRST_LOG_IN_FULLY = "secondFactorLoginFirst";

    private final RequiredActionContext context;
    private final AuthenticationSessionModel login;
    private final UserModel user;

    SecondFactorDuties(RequiredActionContext context) {
        this.context = context;
        this.login = context.getAuthenticationSession();
        this.user = context.getUser();
    }

    /**
     * Adds what is owed to this login, not to the user: what stands on a user is done in whatever session comes next, that of
     * a mail link included.
     */
    void impose() {
        if (ActionsOnly.is(login) || user.getServiceAccountClientLink() != null) {
            return;
        }
        if (!SecondFactors.areEnrolled(user)) {
            login.addRequiredAction(RequiredAction.CONFIGURE_TOTP);
        } else if (recoveryCodesAreWanted()
                && !SecondFactors.includeRecoveryCodes(user)
                && SecondFactorProof.isIn(login)) {
            login.addRequiredAction(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
        }
    }

    /**
     * Whether this login may set up a second factor or recovery codes. The first factor needs no other; whoever has one
     * must have presented it in this very login, or a password (or a mailbox, or a laptop left open) would be enough to add
     * another. Only an authenticator app may also be set up by a login that may put it in the place of a lost one. A mail link
     * sets one up only when it was sent for that.
     */
    boolean mayChange(String actionId) {
        if (ActionsOnly.is(login) && !login.getRequiredActions().contains(actionId)) {
            return false;
        }
        boolean replaces = RequiredAction.CONFIGURE_TOTP.name().equals(actionId) && Replacement.isDue(login);
        return replaces || isProven();
    }

    /** Whether this login may set a password: one by mail, which begins no session, or one that presented the second factor. */
    boolean maySetPassword() {
        return ActionsOnly.is(login) || isProven();
    }

    private boolean isProven() {
        return !SecondFactors.arePresentable(user) || SecondFactorProof.isIn(login);
    }

    /** Whether this very login may become a session only after the action. */
    boolean isOwed(String actionId) {
        return !ActionsOnly.is(login) && login.getRequiredActions().contains(actionId);
    }

    static Response refusal(RequiredActionContext context) {
        return context.form().setError(FIRST_LOG_IN_FULLY).createErrorPage(Response.Status.FORBIDDEN);
    }

    private boolean recoveryCodesAreWanted() {
        RequiredActionConfigModel config = context.getConfig();
        return config != null
                && Boolean.parseBoolean(config.getConfigValue(UpdateTotp.ADD_RECOVERY_CODES, "false"))
                && isOffered(context.getRealm(), RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());
    }

    /** Whether the realm has this action: Keycloak passes over one that is disabled, and the login goes on without it. */
    static boolean isOffered(RealmModel realm, String actionId) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(actionId);
        return action != null && action.isEnabled();
    }
}
