package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.Response;
import nl.mijnkantoor.id.password.AppAddress;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The pages an invitation link ends in when there is no password to set; one template, one outcome each. They speak the language
 * of the person invited, like the mail and the set-password page, and not of the browser.
 */
final class InvitationPages {

    private static final String TEMPLATE = "invitation.ftl";

    private final KeycloakSession session;

    InvitationPages(KeycloakSession session) {
        this.session = session;
    }

    /** Revoked, malformed or never seen: one page, so that nobody learns which. */
    Response unknown() {
        return form("unknown", Response.Status.NOT_FOUND).createForm(TEMPLATE);
    }

    /** The way on is to the login, at once. Whoever holds the link need not be the one it was for: no address is passed on. */
    Response used(UserModel user, AppAddress app) {
        return form("used", Response.Status.GONE)
                .setUser(user)
                .setAttribute("actionUrl", app.toStartLogin(session).toString())
                .createForm(TEMPLATE);
    }

    Response expired(UserModel user, String renewUrl) {
        return form("expired", Response.Status.GONE)
                .setUser(user)
                .setAttribute("email", masked(user.getEmail()))
                .setAttribute("actionUrl", renewUrl)
                .createForm(TEMPLATE);
    }

    /**
     * A link that a newer one has replaced. Who holds it once got it by mail, and so is told.
     *
     * @param mailedAt when the newer mail was made, in the person's words
     */
    Response superseded(UserModel user, String mailedAt) {
        return form("superseded", Response.Status.GONE)
                .setUser(user)
                .setAttribute("mailedAt", mailedAt)
                .createForm(TEMPLATE);
    }

    /**
     * Says that a new link is on its way.
     *
     * @param user who gets it; null where the link that asked for it is nobody's
     */
    Response renewed(@Nullable UserModel user) {
        return form("renewed", Response.Status.OK).setUser(user).createForm(TEMPLATE);
    }

    Response otherUser(UserModel current, UserModel user, String logoutUrl) {
        return form("other-user", Response.Status.CONFLICT)
                .setUser(user)
                .setAttribute("currentUser", current.getEmail() == null ? current.getUsername() : current.getEmail())
                .setAttribute("email", user.getEmail())
                .setAttribute("actionUrl", logoutUrl)
                .createForm(TEMPLATE);
    }

    /** Enough for its owner to know where to look; a link that was passed on tells nobody a whole address. */
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, Math.min(1, at)) + "•••" + email.substring(at);
    }

    private LoginFormsProvider form(String outcome, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class).setStatus(status).setAttribute("outcome", outcome);
    }
}
