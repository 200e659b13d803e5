package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.mijnkantoor.id.common.BrowserSession;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.WayBack;
import nl.mijnkantoor.id.office.Offices;
import nl.mijnkantoor.id.password.AppAddress;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.CacheControlUtil;

/**
 * The link in the mail. Opening it spends nothing, however often and by whomever: mail scanners do. Every answer is a page
 * for a person, and none tells a stranger whether an invitation exists.
 */
public final class InvitationLinkResource {

    private static final Duration HAND_OVER = Duration.ofMinutes(2);
    private static final String RENEW = "nieuwe-link";
    private static final String LOG_OUT = "uitloggen";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;
    private final InvitationPages pages;
    private final LinkGuesses guesses;

    InvitationLinkResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.invitations = session.getProvider(Invitations.class);
        this.pages = new InvitationPages(session);
        this.guesses = new LinkGuesses(session, pages);
        // What a link leads to changes, and browsers keep a page that says 'gone' for ever unless told not to.
        CacheControlUtil.noBackButtonCacheControlHeader(session);
    }

    /** The same for every token: a scanner's HEAD tells nothing and starts nothing. */
    @HEAD
    @Path("{token}")
    public Response head() {
        return Response.ok().build();
    }

    /** Leads the person to the set-password page, or tells why not. */
    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String value) {
        return guesses.answer(() -> LinkToken.parse(value).map(this::open).orElseGet(guesses::wrong));
    }

    private Response open(LinkToken token) {
        Optional<InvitationEntity> found = find(token);
        if (found.isEmpty()) {
            return guesses.wrong();
        }
        InvitationEntity invitation = found.get();
        invitations.office(invitation).ifPresent(office -> Offices.letSpeak(session, office));
        UserModel person = invitations.person(invitation).orElseThrow();
        if (invitation.storedStatus() == InvitationStatus.ACCEPTED || invitations.hasPassword(person)) {
            return used(invitation, person);
        }
        if (!invitations.isUsable(invitation)) {
            return pages.expired(person, InvitationLink.action(session, token, RENEW));
        }
        if (!invitation.tokenHash().equals(token.hash())) {
            return pages.superseded(person, invitations.inWords(invitation.mailedAt(), person));
        }
        Optional<UserSessionModel> other = BrowserSession.ofSomebodyElse(session, invitation.userId());
        return other.isPresent()
                ? pages.otherUser(other.get().getUser(), person, InvitationLink.action(session, token, LOG_OUT))
                : handOver(token, invitation);
    }

    /** Of whichever link it was, unless the invitation is to be as if it had never been. */
    private Optional<InvitationEntity> find(LinkToken token) {
        return invitations
                .byAnyLink(token.hash())
                .filter(invitations::isWanted)
                .filter(invitation -> invitation.storedStatus() != InvitationStatus.REVOKED);
    }

    /** Mails a new link to the invited address, and says so whether or not there was anything to mail. */
    @POST
    @Path("{token}/" + RENEW)
    public Response renew(@PathParam("token") String value) {
        return guesses.answer(() -> LinkToken.parse(value).map(this::renew).orElseGet(guesses::wrong));
    }

    private Response renew(LinkToken token) {
        invitations.byAnyLink(token.hash()).ifPresentOrElse(invitations::renew, guesses::count);
        return Response.seeOther(URI.create(InvitationLink.action(session, token, RENEW)))
                .build();
    }

    /** What the button leads to: reloading it mails nothing. */
    @GET
    @Path("{token}/" + RENEW)
    public Response renewed(@PathParam("token") String value) {
        return LinkToken.parse(value)
                .map(token ->
                        pages.renewed(find(token).flatMap(invitations::person).orElse(null)))
                .orElseGet(pages::unknown);
    }

    /** Ends the session of whoever else is logged in here, then follows the link. Only for a form of ours. */
    @POST
    @Path("{token}/" + LOG_OUT)
    public Response logOut(@PathParam("token") String value) {
        return guesses.answer(() -> LinkToken.parse(value).map(this::logOut).orElseGet(guesses::wrong));
    }

    private Response logOut(LinkToken token) {
        Optional<InvitationEntity> invitation =
                invitations.byTokenHash(token.hash()).filter(invitations::isUsable);
        if (invitation.isEmpty()) {
            return guesses.wrong();
        }
        if (BrowserSession.isMadeByAnotherSite(session)) {
            return pages.unknown();
        }
        BrowserSession.ofSomebodyElse(session, invitation.get().userId())
                .ifPresent(other -> BrowserSession.logOut(session, other));
        return Response.seeOther(URI.create(InvitationLink.of(session, token))).build();
    }

    private Response used(InvitationEntity invitation, UserModel person) {
        return Optional.ofNullable(realm.getClientByClientId(invitation.clientId()))
                .flatMap(app -> AppAddress.of(session, app))
                .map(app -> pages.used(person, app))
                .orElseGet(pages::unknown);
    }

    private Response handOver(LinkToken token, InvitationEntity invitation) {
        WayBack.set(session, InvitationLink.of(session, token));
        Instant until = Moment.now().plus(HAND_OVER);
        String key = new InvitationActionToken(invitation, (int) until.getEpochSecond())
                .serialize(session, realm, session.getContext().getUri());
        URI next = LoginActionsService.actionTokenProcessor(session.getContext().getUri())
                .queryParam("key", key)
                .build(realm.getName());
        return Response.seeOther(next).build();
    }
}
