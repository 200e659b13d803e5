package nl.mijnkantoor.id.lostphone;

import nl.mijnkantoor.id.secondfactor.ReplacementGrant;
import nl.mijnkantoor.id.secondfactor.ReplacementGrantFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes an {@link OfficeGrant}. */
public final class OfficeGrantFactory implements ReplacementGrantFactory {

    @Override
    public String getId() {
        return "mijnkantoor-lost-phone";
    }

    @Override
    public ReplacementGrant create(KeycloakSession session) {
        return new OfficeGrant(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
