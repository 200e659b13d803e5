package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.common.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Serves {@code /realms/{realm}/uitnodiging}. */
public final class InvitationLinkResourceFactory extends RealmResourceFactory {

    /** For Keycloak's service loader. */
    public InvitationLinkResourceFactory() {
        super(InvitationLink.PATH);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new InvitationLinkResource(session);
    }
}
