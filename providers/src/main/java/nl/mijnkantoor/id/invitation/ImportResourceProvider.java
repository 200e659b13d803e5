package nl.mijnkantoor.id.invitation;

import org.keycloak.provider.Provider;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Serves what is below {@code …/invitations/import} and {@code …/invitations/imports}: invitations from a file. */
public interface ImportResourceProvider extends Provider {

    /** The JAX-RS resource of one request. */
    Object resource(InvitationPermissions permissions, AdminEventBuilder adminEvent);
}
