package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import nl.mijnkantoor.id.common.TestDatabase;
import nl.mijnkantoor.id.throttle.Limit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.email.DefaultEmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.mockito.ArgumentCaptor;

/** A courier between a real table and an SMTP server that misbehaves as it is told. */
class CourierTest {

    private static final int WORKERS = 2;

    private final KeycloakSessionFactory sessions = mock(KeycloakSessionFactory.class);
    private final RealmProvider realms = mock(RealmProvider.class);
    private final RealmModel realm = mock(RealmModel.class);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final TestDatabase database = TestDatabase.h2("mail", QueuedMail.class);
    private final ServerPauses pauses = new ServerPauses(
            new Backoff(config(null).firstRetry(), config(null).maxServerPause(), new SplittableRandom(1)));
    private final Claims claims = new Claims(sessions, pauses, config(null).claimsAtOnce());
    private ScriptedSmtpServer server;
    private Courier courier;
    private int mails;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtpServer();
        when(realm.getId()).thenReturn(Mails.REALM);
        when(realm.getSmtpConfig()).thenReturn(Mails.server(server.port()));
        when(realms.getRealm(Mails.REALM)).thenReturn(realm);
        when(sessions.create()).thenAnswer(call -> {
            KeycloakSession session = database.session(sessions);
            when(session.realms()).thenReturn(realms);
            return session;
        });
        courier = courier(null);
    }

    @AfterEach
    void stop() throws IOException {
        Time.setOffset(0);
        stopping.countDown();
        courier.run();
        server.close();
        database.close();
    }

    @Test
    void sendsAllThatIsDueOverOneConnectionAndForgetsWhatItSaid() {
        List<String> all = List.of(queued(), queued(), queued());

        courier.run();

        assertThat(all).extracting(this::mail).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(QueuedMail.State.SENT);
            assertThat(mail.content()).isEqualTo(new MailContent("", null, null));
        });
        assertThat(server.mails()).isEqualTo(3);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void sendsMoreThanItClaimsAtATime() {
        for (int i = 0; i < 45; i++) {
            queued();
        }

        courier.run();

        assertThat(server.mails()).isEqualTo(45);
    }

    @Test
    void letsBulkMailWaitWhileMoreOfItIsMadeButNotForLong() {
        claims.bulk(BulkMailing.BEGUN);
        String bulk = queuedInBulk();
        String awaited = queued();

        courier.run();
        assertThat(mail(awaited).state()).isEqualTo(QueuedMail.State.SENT);
        assertThat(mail(bulk).state()).isEqualTo(QueuedMail.State.QUEUED);

        later(31);
        assertThat(mail(bulk).state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void sendsBulkMailOnceNobodyMakesMoreOfIt() {
        claims.bulk(BulkMailing.BEGUN);
        claims.bulk(BulkMailing.BEGUN);
        String bulk = queuedInBulk();

        assertThat(claims.bulk(BulkMailing.ENDED)).isFalse();
        courier.run();
        assertThat(mail(bulk).state()).isEqualTo(QueuedMail.State.QUEUED);

        assertThat(claims.bulk(BulkMailing.ENDED)).isTrue();
        courier.run();
        assertThat(mail(bulk).state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void keepsItsConnectionForTheNextMailForAsLongAsAPoll() {
        queued();
        courier.run();
        courier.run();
        queued();
        courier.run();
        assertThat(server.connections()).isEqualTo(1);

        Time.setOffset(10);
        courier.run();
        queued();
        courier.run();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void tellsTheSenderThatItsMailWasAccepted() {
        queued();

        courier.run();

        assertThat(told()).isEqualTo(MailOutcome.sent());
    }

    @Test
    void givesUpARefusedMailAtOnceAndTellsWhy() {
        server.reply("RCPT", "550 5.1.1 no such user");
        String id = queued();

        courier.run();

        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(mail(id).content().html()).isNull();
        assertThat(told().accepted()).isFalse();
        assertThat(told().error()).contains("no such user");
    }

    @Test
    void keepsAMailThatIsPutOff() {
        server.reply("RCPT", "451 4.7.1 greylisted");
        String id = queued();
        long before = Time.currentTimeMillis();

        courier.run();

        QueuedMail mail = mail(id);
        assertThat(mail.state()).isEqualTo(QueuedMail.State.QUEUED);
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(mail.lastError()).contains("greylisted");
        assertThat(mail.nextAttemptAt() - before).isBetween(4_000L, 60_000L);
        assertThat(mail.content().text()).isEqualTo("Hallo");
        verify(sessions, never()).publish(any());
    }

    @Test
    void keepsNoAddressThatTheServerRepeats() {
        server.reply("RCPT", "550 5.1.1 <anna.bakker@kantoor.example> unknown here");
        String refused = queued();

        courier.run();

        assertThat(mail(refused).lastError())
                .contains("5.1.1", "unknown here")
                .doesNotContain("anna", "kantoor.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "TEXT", "DATA"})
    void sendsOnceWhatTheServerTookAtASecondTry(String command) {
        server.reply(command, command.equals("RCPT") ? "451 4.7.1 greylisted" : ScriptedSmtpServer.HANG_UP);
        String id = queued();
        courier.run();
        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.QUEUED);

        server.forget(command);
        later(10);
        later(20);

        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.SENT);
        assertThat(server.mails()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.HANG_UP, ScriptedSmtpServer.SILENCE})
    void sendsOnceMoreWhatTheServerMayHaveTaken(String insteadOfAnAnswer) {
        answersWithin("300");
        server.reply(".", insteadOfAnAnswer);
        String id = queued();
        courier.run();
        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.QUEUED);

        server.forget(".");
        later(10);
        later(20);

        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.SENT);
        assertThat(server.mails()).isEqualTo(2);
    }

    @Test
    void waitsLongerEachTimeBeforeItRepeatsAMailTheServerMayHave() {
        answersWithin("300");
        server.reply(".", ScriptedSmtpServer.SILENCE);
        String id = queued();

        for (int hour = 0; hour < 24; hour++) {
            later(hour * 3600);
        }

        assertThat(mail(id).attempts()).isBetween(3, 24);
    }

    @ParameterizedTest
    @CsvSource({"CONNECT,421 too busy", "CONNECT,hang up", "MAIL,451 4.3.0 later", "EHLO,hang up"})
    void asksAServerInTroubleNowAndThenAndDeliversEverythingOnceItIsWell(String command, String reply) {
        server.reply(command, reply);
        List<String> all = List.of(queued(), queued(), queued(), queued(), queued());

        for (int second = 0; second < 600; second += 5) {
            later(second);
        }

        // Two hours would be some 120 connections, for one mail as for five.
        assertThat(server.connections()).isBetween(8, 40);
        assertThat(all).extracting(this::mail).allMatch(mail -> mail.state() == QueuedMail.State.QUEUED);

        server.forget(command);
        later(700);
        assertThat(all).extracting(this::mail).allMatch(mail -> mail.state() == QueuedMail.State.SENT);
        assertThat(server.mails()).isEqualTo(5);
    }

    @Test
    void givesUpAMailThatFailsForTooLong() {
        server.reply("RCPT", "451 4.7.1 greylisted");
        String id = queued();

        later((int) Duration.ofDays(4).toSeconds());

        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(told().accepted()).isFalse();
    }

    @Test
    void dropsTheMailOfARealmThatIsGone() {
        when(realms.getRealm(Mails.REALM)).thenReturn(null);
        String id = queued();

        courier.run();

        assertThat(find(id)).isNull();
        assertThat(server.connections()).isZero();
    }

    @Test
    void doesNotSendAgainWhatItCouldNotRecord() {
        String id = queued();
        doAnswer(call -> spoilTransaction(call.getArgument(0)))
                .doNothing()
                .when(sessions)
                .publish(any());
        courier.run();
        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.QUEUED);

        later(61);

        assertThat(server.mails()).isEqualTo(1);
        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void countsAMailAsSentWhateverItsListenersDo() {
        doThrow(new IllegalStateException("listener broken")).when(sessions).publish(any());
        String id = queued();

        courier.run();

        assertThat(mail(id).state()).isEqualTo(QueuedMail.State.SENT);
    }

    @Test
    void givesBackWhatItHasNoTimeForWhenItIsStopped() throws InterruptedException {
        courier = courier(new Limit(1, Duration.ofHours(1)));
        List<String> all = List.of(queued(), queued(), queued());
        Thread sending = new Thread(courier);
        sending.start();
        while (server.mails() == 0) {
            Thread.onSpinWait();
        }

        stopping.countDown();
        sending.join();

        assertThat(server.mails()).isEqualTo(1);
        assertThat(all)
                .extracting(this::mail)
                .filteredOn(mail -> mail.state() == QueuedMail.State.QUEUED)
                .hasSize(2)
                .allMatch(mail -> mail.nextAttemptAt() <= Time.currentTimeMillis());
    }

    private static @Nullable Object spoilTransaction(MailDelivered event) {
        MailContent nothing = new MailContent("", null, null);
        event.session()
                .getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .persist(new QueuedMail("x".repeat(100), Mails.REALM, "", "", nothing, null, 0));
        return null;
    }

    private static OutboxConfig config(@Nullable Limit rate) {
        return new OutboxConfig(
                WORKERS,
                rate,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofDays(3),
                Duration.ofDays(7),
                Duration.ofDays(30));
    }

    private Courier courier(@Nullable Limit rate) {
        OutboxConfig config = config(rate);
        return new Courier(
                sessions,
                config,
                claims,
                new Pace(rate),
                new SmtpConnection(Map.of(AuthenticatorType.NONE, new DefaultEmailAuthenticator())),
                new Backoff(config.firstRetry(), config.maxRetry(), new SplittableRandom(1)),
                pauses,
                ConcurrentHashMap.newKeySet(),
                stopping);
    }

    /** So many seconds after the test began. */
    private void later(int seconds) {
        Time.setOffset(seconds);
        courier.run();
    }

    private void answersWithin(String millis) {
        Map<String, String> config = new HashMap<>(Mails.server(server.port()));
        config.put("timeout", millis);
        when(realm.getSmtpConfig()).thenReturn(config);
    }

    private String queued() {
        return queued(Mails.queuedAt("p" + mails++ + "@example.org", Time.currentTimeMillis()));
    }

    private String queuedInBulk() {
        return queued(Mails.queuedAt("p" + mails++ + "@example.org", Time.currentTimeMillis())
                .inBulk());
    }

    private String queued(QueuedMail mail) {
        database.entities().runInTransaction(entities -> entities.persist(mail));
        return mail.id();
    }

    private QueuedMail mail(String id) {
        return Objects.requireNonNull(find(id));
    }

    private @Nullable QueuedMail find(String id) {
        try (EntityManager entities = database.entities().createEntityManager()) {
            return entities.find(QueuedMail.class, id);
        }
    }

    private MailOutcome told() {
        ArgumentCaptor<MailDelivered> event = ArgumentCaptor.forClass(MailDelivered.class);
        verify(sessions, times(1)).publish(event.capture());
        assertThat(event.getValue().realmId()).isEqualTo(Mails.REALM);
        assertThat(event.getValue().correlation()).isEqualTo("invitation:1");
        return event.getValue().outcome();
    }
}
