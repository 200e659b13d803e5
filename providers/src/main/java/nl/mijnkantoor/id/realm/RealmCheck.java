package nl.mijnkantoor.id.realm;

import java.util.Collection;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderEvent;

/**
 * Refuses a realm in which a setting was never filled in: Keycloak's import leaves an unset placeholder as it is, so that a
 * client's secret would be a text everybody can read in the realm file. Nor may a client's secret be empty.
 *
 * <p>An exception of a listener ends the start. While a realm is being set up it also undoes the set-up, so that the next
 * start with the missing settings begins anew.
 */
final class RealmCheck implements Provider {

    private final ImportFile importFile;

    RealmCheck(ImportFile importFile) {
        this.importFile = importFile;
    }

    void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmCreationEvent created) {
            checkFile(created.getCreatedRealm().getName());
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            checkStored(created.getCreatedRealm());
        } else if (event instanceof PostMigrationEvent started) {
            checkAllStored(started.getFactory());
        }
    }

    /** Before anything of the realm is stored: names every missing setting, where Keycloak's own checks would name the first. */
    private void checkFile(String realm) {
        Collection<String> missing = Placeholders.in(importFile.textFor(realm).stream());
        if (!missing.isEmpty()) {
            throw MissingSettings.whenSettingUp(realm, missing);
        }
    }

    private static void checkStored(RealmModel realm) {
        Collection<String> missing = Placeholders.in(RealmTexts.of(realm));
        if (!missing.isEmpty()) {
            throw MissingSettings.inStored(realm.getName(), missing);
        }
        Collection<String> open = EmptySecrets.in(realm);
        if (!open.isEmpty()) {
            throw MissingSettings.emptySecrets(realm.getName(), open);
        }
    }

    private static void checkAllStored(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, RealmCheck::checkAllStored);
    }

    private static void checkAllStored(KeycloakSession session) {
        try (Stream<RealmModel> realms = session.realms().getRealmsStream()) {
            realms.forEach(RealmCheck::checkStored);
        }
    }

    @Override
    public void close() {}
}
