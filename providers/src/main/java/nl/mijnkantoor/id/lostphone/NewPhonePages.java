package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The pages the links in the mails end in when there is no phone to set up; one template, one outcome each. */
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
        return page("unknown", Response.Status.NOT_FOUND);
    }

    Response notYet(@Nullable Instant usableFrom, @Nullable UserModel person) {
        LoginFormsProvider form = form("not-yet", Response.Status.OK);
        if (usableFrom != null) {
            form.setAttribute(
                    "usableFrom",
                    Moment.inWords(usableFrom, session.getContext().resolveLocale(person), zone));
        }
        return form.createForm(TEMPLATE);
    }

    /** Why a link that once was good is not any more. */
    Response closed(Optional<LostPhoneRequestEntity> request) {
        return switch (request.map(found -> found.status(Moment.now())).orElse(LostPhoneStatus.CANCELLED)) {
            case DONE -> page("done", Response.Status.GONE);
            case EXPIRED -> page("expired", Response.Status.GONE);
            default -> unknown();
        };
    }

    Response otherUser(UserModel current, UserModel person, String logoutUrl) {
        return form("other-user", Response.Status.CONFLICT)
                .setAttribute("currentUser", current.getEmail() == null ? current.getUsername() : current.getEmail())
                .setAttribute("email", person.getEmail())
                .setAttribute("actionUrl", logoutUrl)
                .createForm(TEMPLATE);
    }

    Response loggedIn(String logoutUrl) {
        return form("logged-in", Response.Status.CONFLICT)
                .setAttribute("actionUrl", logoutUrl)
                .createForm(TEMPLATE);
    }

    Response askToCancel(String cancelUrl) {
        return form("cancel", Response.Status.OK)
                .setAttribute("actionUrl", cancelUrl)
                .createForm(TEMPLATE);
    }

    Response cancelled() {
        return page("cancelled", Response.Status.OK);
    }

    private Response page(String outcome, Response.Status status) {
        return form(outcome, status).createForm(TEMPLATE);
    }

    private LoginFormsProvider form(String outcome, Response.Status status) {
        return session.getProvider(LoginFormsProvider.class).setStatus(status).setAttribute("outcome", outcome);
    }
}
