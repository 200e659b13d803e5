package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The pages the links in the mails end in when there is no phone to set up; one template, one outcome each. They speak the
 * language of the person whose phone it is, like the mails, and not of the browser.
 */
final class NewPhonePages {

    private static final String TEMPLATE = "new-phone.ftl";

    private final KeycloakSession session;
    private final ZoneId zone;

    NewPhonePages(KeycloakSession session, ZoneId zone) {
        this.session = session;
        this.zone = zone;
    }

    /** Refused, cancelled, malformed or never seen: one page, so that nobody learns which. */
    Response unknown() {
        return form("unknown", Response.Status.NOT_FOUND, null).createForm(TEMPLATE);
    }

    Response notYet(@Nullable Instant usableFrom, UserModel person) {
        LoginFormsProvider form = form("not-yet", Response.Status.OK, person);
        if (usableFrom != null) {
            form.setAttribute(
                    "usableFrom",
                    Moment.inWords(usableFrom, session.getContext().resolveLocale(person), zone));
        }
        return form.createForm(TEMPLATE);
    }

    /** Why a link that once was good is not any more. */
    Response closed(LostPhoneRequestEntity request, @Nullable UserModel person) {
        return switch (request.status(Moment.now())) {
            case DONE -> form("done", Response.Status.GONE, person).createForm(TEMPLATE);
            case EXPIRED -> form("expired", Response.Status.GONE, person).createForm(TEMPLATE);
            default -> unknown();
        };
    }

    Response otherUser(UserModel current, UserModel person, String logoutUrl) {
        return form("other-user", Response.Status.CONFLICT, person)
                .setAttribute("currentUser", current.getEmail() == null ? current.getUsername() : current.getEmail())
                .setAttribute("email", person.getEmail())
                .setAttribute("actionUrl", logoutUrl)
                .createForm(TEMPLATE);
    }

    Response loggedIn(UserModel person, String logoutUrl) {
        return form("logged-in", Response.Status.CONFLICT, person)
                .setAttribute("actionUrl", logoutUrl)
                .createForm(TEMPLATE);
    }

    Response askToCancel(@Nullable UserModel person, String cancelUrl) {
        return form("cancel", Response.Status.OK, person)
                .setAttribute("actionUrl", cancelUrl)
                .createForm(TEMPLATE);
    }

    Response cancelled(@Nullable UserModel person) {
        return form("cancelled", Response.Status.OK, person).createForm(TEMPLATE);
    }

    private LoginFormsProvider form(String outcome, Response.Status status, @Nullable UserModel person) {
        return session.getProvider(LoginFormsProvider.class)
                .setStatus(status)
                .setUser(person)
                .setAttribute("outcome", outcome);
    }
}
