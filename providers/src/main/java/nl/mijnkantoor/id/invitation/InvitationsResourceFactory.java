package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.common.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/invitations}. */
public final class InvitationsResourceFactory extends AdminResourceFactory {

    /** For Keycloak's service loader. */
    public InvitationsResourceFactory() {
        super("invitations");
    }

    @Override
    protected Object resource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new InvitationsResource(session, auth, adminEvent);
    }
}
