package nl.mijnkantoor.id.lostphone;

import nl.mijnkantoor.id.common.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/lost-phone-requests}. */
public final class LostPhoneRequestsResourceFactory extends AdminResourceFactory {

    /** For Keycloak's service loader. */
    public LostPhoneRequestsResourceFactory() {
        super("lost-phone-requests");
    }

    @Override
    protected Object resource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new LostPhoneRequestsResource(session, auth, adminEvent);
    }
}
