package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.common.OwnSpi;

/** Makes {@link Invitations} available as {@code session.getProvider(Invitations.class)}. */
public final class InvitationSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public InvitationSpi() {
        super("invitation", Invitations.class, InvitationsFactory.class);
    }
}
