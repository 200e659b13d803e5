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
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.CacheControlUtil;

/**
 * The link in the mail. Opening it spends nothing, however often and by whomever: mail scanners do. Every answer is a page
 * for a person, and none tells a stranger whether an invitation exists.
 */
@Path("")
public final class InvitationLinkResource {

    private static final Duration HAND_OVER = Duration.ofMinutes(2);
    private static final String RENEW = "nieuwe-link";
    private static final String LOG_OUT = "uitloggen";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;
    private final InvitationPages pages;

    InvitationLinkResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.invitations = session.getProvider(Invitations.class);
        this.pages = new InvitationPages(session);
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
        return InvitationToken.parse(value).map(this::open).orElseGet(pages::unknown);
    }

    private Response open(InvitationToken token) {
        Optional<InvitationEntity> found = invitations.byToken(token);
        Optional<UserModel> person = found.flatMap(invitations::person);
        if (found.isEmpty() || person.isEmpty()) {
            return pages.unknown();
        }
        InvitationEntity invitation = found.get();
        InvitationStatus status = invitation.status(Invitations.now());
        if (status == InvitationStatus.REVOKED) {
            return pages.unknown();
        }
        if (status == InvitationStatus.ACCEPTED || invitations.hasPassword(person.get())) {
            return used(invitation);
        }
        if (status == InvitationStatus.EXPIRED) {
            return pages.expired(person.get(), InvitationLink.action(session, token, RENEW));
        }
        Optional<UserSessionModel> other = sessionOfSomebodyElse(invitation);
        return other.isPresent()
                ? pages.otherUser(
                        other.get().getUser(), invitation.email(), InvitationLink.action(session, token, LOG_OUT))
                : handOver(invitation);
    }

    /** Mails a new link to the invited address. Says the same whether or not one is sent: there may have been one just now. */
    @POST
    @Path("{token}/" + RENEW)
    public Response renew(@PathParam("token") String value) {
        Optional<InvitationEntity> invitation = InvitationToken.parse(value).flatMap(invitations::byToken);
        if (invitation.isEmpty() || invitation.get().storedStatus().isFinal()) {
            return pages.unknown();
        }
        invitations.renew(invitation.get());
        return pages.renewed();
    }

    /** Ends the session of whoever else is logged in here, then follows the link. */
    @POST
    @Path("{token}/" + LOG_OUT)
    public Response logOut(@PathParam("token") String value) {
        Optional<InvitationToken> token = InvitationToken.parse(value);
        Optional<InvitationEntity> invitation = token.flatMap(invitations::byToken);
        if (token.isEmpty() || invitation.isEmpty()) {
            return pages.unknown();
        }
        sessionOfSomebodyElse(invitation.get()).ifPresent(other -> {
            AuthenticationManager.backchannelLogout(session, other, true);
            AuthenticationManager.expireIdentityCookie(session);
        });
        return Response.seeOther(URI.create(InvitationLink.of(session, token.get())))
                .build();
    }

    private Response used(InvitationEntity invitation) {
        ClientModel app = realm.getClientByClientId(invitation.clientId());
        return app == null ? pages.unknown() : pages.used(AppAddress.of(session, app));
    }

    private Optional<UserSessionModel> sessionOfSomebodyElse(InvitationEntity invitation) {
        AuthResult current = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        return Optional.ofNullable(current).map(AuthResult::session).filter(userSession -> !invitation
                .userId()
                .equals(userSession.getUser().getId()));
    }

    private Response handOver(InvitationEntity invitation) {
        Instant until = Invitations.now().plus(HAND_OVER);
        String key = new InvitationActionToken(invitation, (int) until.getEpochSecond())
                .serialize(session, realm, session.getContext().getUri());
        URI next = LoginActionsService.actionTokenProcessor(session.getContext().getUri())
                .queryParam("key", key)
                .build(realm.getName());
        return Response.seeOther(next).build();
    }
}
