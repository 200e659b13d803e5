package nl.mijnkantoor.id.forgotpassword;

import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.ExecutorService;
import nl.mijnkantoor.id.common.LoggableFailure;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One 'forgot password' that was answered, and what is needed to find out which mail it is worth. Runs on a thread of its own
 * after the request's transaction: the request itself does the same for every address.
 *
 * @param address as typed
 * @param link to the login it belongs to, with everything but the token
 * @param loginId names that login in the token
 * @param locale of the page it was asked on
 * @param source for the event, and for the timeline of an invitation
 */
record MailJob(
        String realmId,
        String clientId,
        String address,
        String link,
        String loginId,
        String locale,
        String source,
        UriInfo uri) {

    private static final Logger LOG = Logger.getLogger(MailJob.class);
    private static final String THREADS = "mijnkantoor-forgot-password";

    /** Runs once the context's transaction has committed; not at all when it is rolled back. */
    static void afterCommit(AuthenticationFlowContext context, String address) {
        KeycloakSession session = context.getSession();
        MailJob job = of(context, address);
        ExecutorService threads = session.getProvider(ExecutorsProvider.class).getExecutor(THREADS);
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                threads.execute(() -> job.run(sessions));
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static MailJob of(AuthenticationFlowContext context, String address) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return new MailJob(
                context.getRealm().getId(),
                login.getClient().getClientId(),
                address,
                context.getActionTokenUrl("").toString(),
                AuthenticationSessionCompoundId.fromAuthSession(login).getEncodedId(),
                context.getSession().getContext().resolveLocale(null).toLanguageTag(),
                context.getConnection().getRemoteHost(),
                context.getHttpRequest().getUri());
    }

    private void run(KeycloakSessionFactory sessions) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, this::run);
        } catch (RuntimeException e) {
            LOG.error("A mail for 'forgot password' could not be made", LoggableFailure.of(e));
        }
    }

    private void run(KeycloakSession session) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        session.getContext().setClient(realm.getClientByClientId(clientId));
        session.getContext().setHttpRequest(new PastRequest(uri));
        session.getContext().setConnection(new PastConnection(source));
        new ForgottenPassword(session, this).answer();
    }
}
