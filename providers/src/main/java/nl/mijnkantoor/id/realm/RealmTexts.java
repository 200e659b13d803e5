package nl.mijnkantoor.id.realm;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** Everything in a stored realm that a deployment fills in: addresses, secrets, the mail server. */
final class RealmTexts {

    private RealmTexts() {}

    static Stream<@Nullable String> of(RealmModel realm) {
        return Stream.of(
                        Stream.of(realm.getDisplayName(), realm.getDisplayNameHtml()),
                        realm.getAttributes().values().stream(),
                        realm.getSmtpConfig().values().stream(),
                        realm.getClientsStream().flatMap(RealmTexts::of))
                .flatMap(texts -> texts);
    }

    private static Stream<@Nullable String> of(ClientModel client) {
        return Stream.of(
                        Stream.of(
                                client.getSecret(),
                                client.getRootUrl(),
                                client.getBaseUrl(),
                                client.getManagementUrl()),
                        orNone(client.getRedirectUris()),
                        orNone(client.getWebOrigins()),
                        client.getAttributes().values().stream())
                .flatMap(texts -> texts);
    }

    private static Stream<String> orNone(@Nullable Collection<String> texts) {
        return texts == null ? Stream.empty() : texts.stream();
    }
}
