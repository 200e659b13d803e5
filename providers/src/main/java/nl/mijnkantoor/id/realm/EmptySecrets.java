package nl.mijnkantoor.id.realm;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.authentication.authenticators.client.ClientIdAndSecretAuthenticator;
import org.keycloak.authentication.authenticators.client.JWTClientSecretAuthenticator;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** Finds the clients that an empty secret lets in. A secret that is absent lets nobody in. */
final class EmptySecrets {

    private static final Set<String> BY_SECRET =
            Set.of(ClientIdAndSecretAuthenticator.PROVIDER_ID, JWTClientSecretAuthenticator.PROVIDER_ID);

    private EmptySecrets() {}

    /** The ids of those clients, sorted. */
    static Collection<String> in(RealmModel realm) {
        return realm.getClientsStream()
                .filter(EmptySecrets::letsAnybodyIn)
                .map(ClientModel::getClientId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean letsAnybodyIn(ClientModel client) {
        String secret = client.getSecret();
        return secret != null
                && secret.isBlank()
                && client.isEnabled()
                && !client.isPublicClient()
                && !client.isBearerOnly()
                && BY_SECRET.contains(client.getClientAuthenticatorType());
    }
}
