package nl.mijnkantoor.id.invitation;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.infinispan.organization.InfinispanOrganizationProviderFactory;
import org.keycloak.organization.OrganizationProvider;

/** Takes the place of Keycloak's organizations by having their id. */
public final class OfficeOrganizationsFactory extends InfinispanOrganizationProviderFactory {

    @Override
    public OrganizationProvider create(KeycloakSession session) {
        return new OfficeOrganizations(session);
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
