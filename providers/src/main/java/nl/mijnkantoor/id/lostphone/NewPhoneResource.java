package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.BrowserSession;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.office.Offices;
import nl.mijnkantoor.id.password.AppAddress;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.util.CacheControlUtil;

/**
 * The links in the mails about a lost phone. Opening one spends nothing, however often and by whomever: mail scanners do. The
 * link to the new phone only notes in the browser that it was followed, and starts a login; what it is good for is decided
 * there, once the password has been typed.
 */
public final class NewPhoneResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final LostPhoneRequests requests;
    private final NewPhonePages pages;

    NewPhoneResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.requests = session.getProvider(LostPhoneRequests.class);
        this.pages = new NewPhonePages(session, requests.config().zone());
        // What a link leads to changes, and browsers keep a page that says 'gone' for ever unless told not to.
        CacheControlUtil.noBackButtonCacheControlHeader(session);
    }

    /** The same for every token: a scanner's HEAD tells nothing and starts nothing. */
    @HEAD
    @Path("{token}")
    public Response head() {
        return Response.ok().build();
    }

    /** Leads the person to the app's login, or tells why not. */
    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String value) {
        return LinkToken.parse(value).map(this::open).orElseGet(pages::unknown);
    }

    private Response open(LinkToken token) {
        Optional<LostPhoneRequestEntity> found = requests.byLink(token);
        Optional<UserModel> person = found.flatMap(requests::person);
        if (found.isEmpty() || person.isEmpty()) {
            return pages.unknown();
        }
        LostPhoneRequestEntity request = found.get();
        if (request.status(Moment.now()) != LostPhoneStatus.APPROVED) {
            return pages.closed(request, person.get());
        }
        new Offices(session, realm).onlyOfficeOf(person.get()).ifPresent(office -> Offices.letSpeak(session, office));
        if (!requests.isUsable(request, person.get())) {
            return pages.notYet(request.usableFrom(), person.get());
        }
        return BrowserSession.running(session)
                .map(running -> logOutFirst(token, running.getUser(), person.get()))
                .orElseGet(() -> startLogin(token, request, person.get()));
    }

    /** The person, too: an app that is still logged in would not begin a login. */
    private Response logOutFirst(LinkToken token, UserModel current, UserModel person) {
        String logOut = LostPhoneLink.toLogOut(session, token);
        return current.getId().equals(person.getId())
                ? pages.loggedIn(person, logOut)
                : pages.otherUser(current, person, logOut);
    }

    private Response startLogin(LinkToken token, LostPhoneRequestEntity request, UserModel person) {
        LinkCookie.set(session, token);
        return Response.seeOther(app(request).toStartLogin(session, person)).build();
    }

    /** The app the person was on the way to; the account pages when it has no address any more. */
    private AppAddress app(LostPhoneRequestEntity request) {
        return Stream.of(request.clientId(), Constants.ACCOUNT_CONSOLE_CLIENT_ID)
                .flatMap(clientId -> Stream.ofNullable(realm.getClientByClientId(clientId)))
                .flatMap(client -> AppAddress.of(session, client).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Ends the session that runs here, then follows the link. Only for a form of ours. */
    @POST
    @Path("{token}/" + LostPhoneLink.LOG_OUT)
    public Response logOut(@PathParam("token") String value) {
        Optional<LinkToken> token = LinkToken.parse(value);
        Optional<LostPhoneRequestEntity> request = token.flatMap(requests::byLink);
        if (token.isEmpty() || request.isEmpty() || BrowserSession.isMadeByAnotherSite(session)) {
            return pages.unknown();
        }
        BrowserSession.running(session).ifPresent(running -> BrowserSession.logOut(session, running));
        return Response.seeOther(URI.create(LostPhoneLink.of(session, token.get())))
                .build();
    }

    /** Asks for confirmation, because scanners open links; says so once the request is cancelled. */
    @GET
    @Path("{token}/" + LostPhoneLink.CANCEL)
    public Response askToCancel(@PathParam("token") String value) {
        Optional<LinkToken> token = LinkToken.parse(value);
        Optional<LostPhoneRequestEntity> request = token.flatMap(requests::byCancelLink);
        if (token.isEmpty() || request.isEmpty()) {
            return pages.unknown();
        }
        UserModel person = requests.person(request.get()).orElse(null);
        return switch (request.get().status(Moment.now())) {
            case REQUESTED, APPROVED -> pages.askToCancel(person, LostPhoneLink.toCancel(session, token.get()));
            case CANCELLED, REFUSED -> pages.cancelled(person);
            case DONE, EXPIRED -> pages.closed(request.get(), person);
        };
    }

    /** Cancels. It takes nothing but the link, so that whoever did not ask can stop it at once. */
    @POST
    @Path("{token}/" + LostPhoneLink.CANCEL)
    public Response cancel(@PathParam("token") String value) {
        Optional<LinkToken> token = LinkToken.parse(value);
        Optional<LostPhoneRequestEntity> request = token.flatMap(requests::byCancelLink);
        if (token.isEmpty() || request.isEmpty()) {
            return pages.unknown();
        }
        if (requests.cancel(request.get())) {
            requests.person(request.get())
                    .ifPresent(person -> LostPhoneEvents.record(session, person, LostPhoneStep.CANCELLED));
        }
        return Response.seeOther(URI.create(LostPhoneLink.toCancel(session, token.get())))
                .build();
    }
}
