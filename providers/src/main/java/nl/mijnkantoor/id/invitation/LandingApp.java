package nl.mijnkantoor.id.invitation;

import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.password.AppAddress;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** The app a person lands in after setting the password: an enabled client with an address, none of Keycloak's own. */
public final class LandingApp {

    private static final String ATTRIBUTE = "appClientId";

    private LandingApp() {}

    /** The one the office has chosen; empty when it has chosen none, or none that will do. */
    public static Optional<ClientModel> of(KeycloakSession session, OrganizationModel office) {
        return chosenBy(office).flatMap(clientId -> named(session, clientId));
    }

    static Optional<String> chosenBy(OrganizationModel office) {
        return office.getAttributes().getOrDefault(ATTRIBUTE, List.of()).stream()
                .findFirst();
    }

    static Optional<ClientModel> named(KeycloakSession session, String clientId) {
        return Optional.ofNullable(session.getContext().getRealm().getClientByClientId(clientId))
                .filter(ClientModel::isEnabled)
                .filter(app -> !Constants.defaultClients.contains(clientId))
                .filter(app -> AppAddress.of(session, app).isPresent());
    }
}
