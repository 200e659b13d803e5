package nl.mijnkantoor.id.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/**
 * What the invitation link hands to Keycloak's action-token endpoint: a signed note, good for a minute or so, that this
 * browser may set the password of this invitation. It grants nothing the invitation itself does not: spending is decided on
 * the invitation's row. Public for Jackson.
 */
public final class InvitationActionToken extends DefaultActionToken {

    static final String TYPE = "mijnkantoor-invitation";

    @JsonProperty("inv")
    private @Nullable String linkHash;

    /** For Jackson. */
    public InvitationActionToken() {}

    InvitationActionToken(InvitationEntity invitation, int expiresAtEpochSecond) {
        super(invitation.userId(), TYPE, expiresAtEpochSecond, null);
        this.linkHash = invitation.tokenHash();
        this.issuedFor = invitation.clientId();
        setEmail(invitation.email());
    }

    /** Which link was followed: the hash of its token, so that a replaced link leads nowhere. */
    String linkHash() {
        return linkHash == null ? "" : linkHash;
    }
}
