package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.Response;
import nl.mijnkantoor.id.password.AppAddress;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The pages an invitation link ends in when there is no password to set; one template, one outcome each. */
final class InvitationPages {

    private static final String TEMPLATE = "invitation.ftl";

    private final KeycloakSession session;

    InvitationPages(KeycloakSession session) {
        this.session = session;
    }

    /** Revoked, malformed or never seen: one page, so that nobody learns which. */
    Response unknown() {
        return page("unknown", Response.Status.NOT_FOUND);
    }

    /** The way on is to the login, at once. Whoever holds the link need not be the one it was for: no address is passed on. */
    Response used(AppAddress app) {
        return form("used", Response.Status.GONE)
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

    Response renewed() {
        return page("renewed", Response.Status.OK);
    }

    Response otherUser(UserModel current, String email, String logoutUrl) {
        return form("other-user", Response.Status.CONFLICT)
                .setAttribute("currentUser", current.getEmail() == null ? current.getUsername() : current.getEmail())
                .setAttribute("email", email)
                .setAttribute("actionUrl", logoutUrl)
                .createForm(TEMPLATE);
    }

    /** Enough for its owner to know where to look; a link that was passed on tells nobody a whole address. */
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, Math.min(1, at)) + "•••" + email.substring(at);
    }

    private Response page(String outcome, Response.Status status) {
        return form(outcome, status).createForm(TEMPLATE);
    }

    private LoginFormsProvider form(String outcome, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class).setStatus(status).setAttribute("outcome", outcome);
    }
}
