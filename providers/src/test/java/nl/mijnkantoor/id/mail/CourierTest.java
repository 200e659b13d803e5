package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.email.DefaultEmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.mockito.ArgumentCaptor;

class CourierTest {

    private static final OutboxConfig CONFIG = new OutboxConfig(
            1,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private final KeycloakSessionFactory sessions = mock(KeycloakSessionFactory.class);
    private final KeycloakSession session = mock(KeycloakSession.class);
    private final EntityManager entities = mock(EntityManager.class);
    private final RealmProvider realms = mock(RealmProvider.class);
    private final Deque<QueuedMail> due = new ArrayDeque<>();
    private ScriptedSmtpServer server;
    private Courier courier;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void start() throws IOException {
        server = new ScriptedSmtpServer();
        RealmModel realm = mock(RealmModel.class);
        when(realm.getId()).thenReturn(Mails.REALM);
        when(realm.getSmtpConfig()).thenReturn(Mails.server(server.port()));
        when(realms.getRealm(Mails.REALM)).thenReturn(realm);

        JpaConnectionProvider jpa = mock(JpaConnectionProvider.class);
        TypedQuery<QueuedMail> query = mock(TypedQuery.class, RETURNS_SELF);
        when(sessions.create()).thenReturn(session);
        when(session.getKeycloakSessionFactory()).thenReturn(sessions);
        when(session.getTransactionManager()).thenReturn(mock(KeycloakTransactionManager.class));
        when(session.getContext()).thenReturn(mock(KeycloakContext.class));
        when(session.realms()).thenReturn(realms);
        when(session.getProvider(JpaConnectionProvider.class)).thenReturn(jpa);
        when(jpa.getEntityManager()).thenReturn(entities);
        when(entities.createQuery(anyString(), eq(QueuedMail.class))).thenReturn(query);
        when(query.getResultList()).thenAnswer(call -> due.isEmpty() ? List.of() : List.of(due.poll()));

        courier = new Courier(
                sessions,
                CONFIG,
                new SmtpConnection(Map.of(AuthenticatorType.NONE, new DefaultEmailAuthenticator())),
                new Backoff(CONFIG.firstRetry(), CONFIG.maxRetry(), new SplittableRandom(1)),
                new ServerPauses(new Backoff(CONFIG.firstRetry(), CONFIG.maxServerPause(), new SplittableRandom(1))),
                ConcurrentHashMap.newKeySet(),
                () -> false);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sendsAllThatIsDueOverOneConnectionAndForgetsWhatItSaid() {
        QueuedMail first = queued(Time.currentTimeMillis());
        QueuedMail second = queued(Time.currentTimeMillis());

        courier.run();

        assertThat(List.of(first, second)).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(QueuedMail.State.SENT);
            assertThat(mail.content()).isEqualTo(new MailContent("", null, null));
        });
        assertThat(server.mails()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void keepsItsConnectionForTheNextMailUntilThereIsNone() {
        queued(Time.currentTimeMillis());
        courier.run();
        queued(Time.currentTimeMillis());
        courier.run();
        assertThat(server.connections()).isEqualTo(1);

        courier.run();
        queued(Time.currentTimeMillis());
        courier.run();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void tellsTheSenderThatItsMailWasAccepted() {
        queued(Time.currentTimeMillis());

        courier.run();

        assertThat(told()).isEqualTo(new MailDelivered(session, Mails.REALM, "invitation:1", MailOutcome.sent()));
    }

    @Test
    void givesUpARefusedMailAtOnceAndTellsWhy() {
        server.reply("RCPT", "550 5.1.1 no such user");
        QueuedMail mail = queued(Time.currentTimeMillis());

        courier.run();

        assertThat(mail.state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(mail.content().html()).isNull();
        assertThat(told().outcome().accepted()).isFalse();
        assertThat(told().outcome().error()).contains("no such user");
    }

    @Test
    void keepsAMailThatIsPutOff() {
        server.reply("RCPT", "451 4.7.1 greylisted");
        QueuedMail mail = queued(Time.currentTimeMillis());
        long before = Time.currentTimeMillis();

        courier.run();

        assertThat(mail.state()).isEqualTo(QueuedMail.State.QUEUED);
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(mail.lastError()).contains("greylisted");
        assertThat(mail.nextAttemptAt() - before).isBetween(4_000L, 60_000L);
        assertThat(mail.content().text()).isEqualTo("tekst");
        verify(sessions, never()).publish(any());
    }

    @Test
    void givesUpAMailThatFailsForTooLong() {
        server.reply("RCPT", "451 4.7.1 greylisted");
        QueuedMail mail = queued(Time.currentTimeMillis() - Duration.ofDays(4).toMillis());

        courier.run();

        assertThat(mail.state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(told().outcome().accepted()).isFalse();
    }

    @Test
    void dropsTheMailOfARealmThatIsGone() {
        when(realms.getRealm(Mails.REALM)).thenReturn(null);
        QueuedMail mail = queued(Time.currentTimeMillis());

        courier.run();

        verify(entities).remove(mail);
        assertThat(server.connections()).isZero();
    }

    @Test
    void doesNotSendAgainWhatItCouldNotRecord() {
        QueuedMail mail = queued(Time.currentTimeMillis());
        doThrow(new IllegalStateException("database gone"))
                .doNothing()
                .when(session)
                .close();
        courier.run();

        due.add(mail);
        courier.run();

        assertThat(server.mails()).isEqualTo(1);
        assertThat(mail.state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void countsAMailAsSentWhateverItsListenersDo() {
        doThrow(new IllegalStateException("listener broken")).when(sessions).publish(any());
        QueuedMail mail = queued(Time.currentTimeMillis());

        courier.run();

        assertThat(mail.state()).isEqualTo(QueuedMail.State.SENT);
    }

    private QueuedMail queued(long at) {
        QueuedMail mail = new QueuedMail(
                "id-" + due.size(),
                Mails.REALM,
                "p@example.org",
                "<id@kantoor.example>",
                new MailContent("Welkom", "tekst", "<p>html</p>"),
                "invitation:1",
                at);
        due.add(mail);
        return mail;
    }

    private MailDelivered told() {
        ArgumentCaptor<MailDelivered> event = ArgumentCaptor.forClass(MailDelivered.class);
        verify(sessions).publish(event.capture());
        return event.getValue();
    }
}
