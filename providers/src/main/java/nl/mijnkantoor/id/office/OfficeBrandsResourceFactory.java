package nl.mijnkantoor.id.office;

import nl.mijnkantoor.id.common.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/office-brands}; removes a logo with its office or realm. */
public final class OfficeBrandsResourceFactory extends AdminResourceFactory {

    /** For Keycloak's service loader. */
    public OfficeBrandsResourceFactory() {
        super("office-brands");
    }

    @Override
    protected Object resource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new OfficeBrandsResource(session, auth, adminEvent);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(OfficeBrandsResourceFactory::forget);
    }

    private static void forget(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            new OfficeLogos(removed.getKeycloakSession())
                    .remove(removed.getOrganization().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new OfficeLogos(removed.getKeycloakSession())
                    .removeAll(removed.getRealm().getId());
        }
    }
}
