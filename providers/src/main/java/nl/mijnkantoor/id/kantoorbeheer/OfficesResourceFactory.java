package nl.mijnkantoor.id.kantoorbeheer;

import nl.mijnkantoor.id.common.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/offices}. */
public final class OfficesResourceFactory extends AdminResourceFactory {

    /** For Keycloak's service loader. */
    public OfficesResourceFactory() {
        super("offices");
    }

    @Override
    protected Object resource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new OfficesResource(session, auth);
    }
}
