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

    /** Revoked, superseded, malformed or never seen: one page, so that nobody learns which. */
    Response unknown() {
        return page("unknown", Response.Status.NOT_FOUND);
    }

    Response used(AppAddress app) {
        return form("used", Response.Status.GONE)
                .setAttribute("actionUrl", app.url())
                .createForm(TEMPLATE);
    }

    Response expired(UserModel user, String renewUrl) {
        return form("expired", Response.Status.GONE)
                .setUser(user)
                .setAttribute("email", user.getEmail())
                .setAttribute("actionUrl", renewUrl)
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

    private Response page(String outcome, Response.Status status) {
        return form(outcome, status).createForm(TEMPLATE);
    }

    private LoginFormsProvider form(String outcome, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class).setStatus(status).setAttribute("outcome", outcome);
    }
}
