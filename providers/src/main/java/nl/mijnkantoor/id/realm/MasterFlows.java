package nl.mijnkantoor.id.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.dblock.DBLockManager;
import org.keycloak.models.dblock.DBLockProvider;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.datastore.DefaultExportImportManager;
import org.keycloak.util.JsonSerialization;

/**
 * Gives the master realm, where the console's admins log in, the login flows of the product's realm, its lock on
 * accounts and its theme: Keycloak creates that realm by itself, with flows in which the second factor is the admin's own choice,
 * counts no wrong password or code in it, and has none of our pages.
 *
 * <p>Looks at every start, and acts only while Keycloak's built-in flow is bound: an admin's own flows stay. Flows, lock and
 * theme are those of the realm file, so there is one description of them.
 */
final class MasterFlows {

    private static final String SHIPPED_REALM = "mijnkantoor-realm.json";

    private MasterFlows() {}

    static void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            putUp(started.getFactory());
        }
    }

    private static void putUp(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, locking -> {
            if (master(locking).isEmpty()) {
                return;
            }
            // Several nodes may start at the same time; the flows must be in the database before the next one looks.
            DBLockProvider lock = new DBLockManager(locking).getDBLock();
            lock.waitForLock(DBLockProvider.Namespace.KEYCLOAK_BOOT);
            try {
                KeycloakModelUtils.runJobInTransaction(factory, MasterFlows::putUp);
            } finally {
                lock.releaseLock();
            }
        });
    }

    static void putUp(KeycloakSession session) {
        master(session).ifPresent(master -> putUp(session, master));
    }

    /** The master realm, as long as people log in to it as Keycloak would have it. */
    private static Optional<RealmModel> master(KeycloakSession session) {
        return Optional.ofNullable(session.realms().getRealmByName(Config.getAdminRealm()))
                .filter(master -> master.getBrowserFlow().isBuiltIn());
    }

    private static void putUp(KeycloakSession session, RealmModel master) {
        session.getContext().setRealm(master);
        RealmRepresentation shipped = shipped();
        putUpFlows(session, master, shipped);
        lockAccounts(master, shipped);
        dress(master, shipped);
    }

    /** The flows lead to pages that only our theme has. */
    private static void dress(RealmModel master, RealmRepresentation shipped) {
        master.setLoginTheme(shipped.getLoginTheme());
        master.setEmailTheme(shipped.getEmailTheme());
        master.setAccountTheme(shipped.getAccountTheme());
        master.setAdminTheme(shipped.getAdminTheme());
    }

    private static void putUpFlows(KeycloakSession session, RealmModel master, RealmRepresentation shipped) {
        if (master.getFlowByAlias(shipped.getBrowserFlow()) == null) {
            // Keycloak has one of the same name, which it finds by that name, so there cannot be two.
            shipped.getAuthenticationFlows().stream()
                    .map(flow -> master.getFlowByAlias(flow.getAlias()))
                    .filter(Objects::nonNull)
                    .forEach(flow -> remove(master, flow));
            DefaultExportImportManager.importAuthenticationFlows(session, master, shipped);
            return;
        }
        master.setBrowserFlow(master.getFlowByAlias(shipped.getBrowserFlow()));
        master.setDirectGrantFlow(master.getFlowByAlias(shipped.getDirectGrantFlow()));
        master.setResetCredentialsFlow(master.getFlowByAlias(shipped.getResetCredentialsFlow()));
        master.setRegistrationFlow(master.getFlowByAlias(shipped.getRegistrationFlow()));
        master.setFirstBrokerLoginFlow(master.getFlowByAlias(shipped.getFirstBrokerLoginFlow()));
    }

    private static void lockAccounts(RealmModel master, RealmRepresentation shipped) {
        master.setBruteForceProtected(shipped.isBruteForceProtected());
        master.setPermanentLockout(shipped.isPermanentLockout());
        master.setBruteForceStrategy(shipped.getBruteForceStrategy());
        master.setFailureFactor(shipped.getFailureFactor());
        master.setWaitIncrementSeconds(shipped.getWaitIncrementSeconds());
        master.setMaxFailureWaitSeconds(shipped.getMaxFailureWaitSeconds());
        master.setMaxDeltaTimeSeconds(shipped.getMaxDeltaTimeSeconds());
        master.setQuickLoginCheckMilliSeconds(shipped.getQuickLoginCheckMilliSeconds());
    }

    private static void remove(RealmModel master, AuthenticationFlowModel flow) {
        master.getAuthenticationExecutionsStream(flow.getId()).toList().forEach(master::removeAuthenticatorExecution);
        master.removeAuthenticationFlow(flow);
    }

    private static RealmRepresentation shipped() {
        try (InputStream file = Objects.requireNonNull(MasterFlows.class.getResourceAsStream(SHIPPED_REALM))) {
            return JsonSerialization.readValue(file, RealmRepresentation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
