package nl.mijnkantoor.id.kantoorbeheer;

import nl.mijnkantoor.id.common.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Serves {@code /realms/{realm}/kantoorbeheer}. */
public final class KantoorbeheerPageFactory extends RealmResourceFactory {

    /** For Keycloak's service loader. */
    public KantoorbeheerPageFactory() {
        super(KantoorbeheerPage.PATH);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new KantoorbeheerPage(session);
    }
}
