package nl.mijnkantoor.id.lostphone;

import nl.mijnkantoor.id.common.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Serves {@code /realms/{realm}/nieuwe-telefoon}. */
public final class NewPhoneResourceFactory extends RealmResourceFactory {

    /** For Keycloak's service loader. */
    public NewPhoneResourceFactory() {
        super(LostPhoneLink.PATH);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new NewPhoneResource(session);
    }
}
