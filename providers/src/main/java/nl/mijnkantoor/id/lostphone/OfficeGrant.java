package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.secondfactor.ReplacementGrant;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The office's yes, as the link in the mail brings it: whoever followed the link in this browser and types the password may
 * set up a new phone, once. A login without the link costs a look at the cookies.
 */
final class OfficeGrant implements ReplacementGrant {

    private final KeycloakSession session;
    private final Optional<LinkToken> followed;

    OfficeGrant(KeycloakSession session) {
        this.session = session;
        // Once: a login asks several times, and reading a request's cookies is most of what that costs.
        this.followed = LinkCookie.read(session);
    }

    @Override
    public boolean isGranted(UserModel user) {
        return request().filter(request -> requests().isUsable(request, user)).isPresent();
    }

    @Override
    public boolean isAwaited() {
        return request()
                .filter(request -> request.status(Moment.now()) == LostPhoneStatus.APPROVED)
                .isPresent();
    }

    @Override
    public Optional<Response> beforeReplaced(RequiredActionContext context) {
        Optional<LostPhoneRequestEntity> request = request();
        return request.filter(found -> requests().claim(found, context.getUser()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(closed(request, context.getUser()));
    }

    @Override
    public void afterReplaced(RequiredActionContext context) {
        requests().done(request().orElseThrow(), context.getUser());
        LinkCookie.remove(session);
        LostPhoneEvents.of(context.getEvent(), LostPhoneStep.DONE).success();
    }

    private Response closed(Optional<LostPhoneRequestEntity> request, UserModel person) {
        NewPhonePages pages = new NewPhonePages(session, requests().config().zone());
        return request.map(found -> pages.closed(found, person)).orElseGet(pages::unknown);
    }

    private Optional<LostPhoneRequestEntity> request() {
        return followed.flatMap(requests()::byLink);
    }

    private LostPhoneRequests requests() {
        return session.getProvider(LostPhoneRequests.class);
    }

    @Override
    public void close() {}
}
