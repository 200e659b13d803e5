package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.mockito.ArgumentCaptor;

class OutboxEmailSenderTest {

    private final KeycloakSession session = mock(KeycloakSession.class);
    private final KeycloakTransactionManager transactions = mock(KeycloakTransactionManager.class);
    private final EntityManager entities = mock(EntityManager.class);
    private final RealmModel realm = mock(RealmModel.class);
    private final EmailSenderProvider direct = mock(EmailSenderProvider.class);
    private final Runnable wake = mock(Runnable.class);
    private final Map<String, String> config = Mails.server(25);
    private final OutboxEmailSender sender = new OutboxEmailSender(session, direct, wake);

    @BeforeEach
    void openSession() {
        KeycloakContext context = mock(KeycloakContext.class);
        JpaConnectionProvider jpa = mock(JpaConnectionProvider.class);
        when(session.getContext()).thenReturn(context);
        when(context.getRealm()).thenReturn(realm);
        when(realm.getId()).thenReturn(Mails.REALM);
        when(realm.getSmtpConfig()).thenReturn(new HashMap<>(config));
        when(session.getProvider(JpaConnectionProvider.class)).thenReturn(jpa);
        when(jpa.getEntityManager()).thenReturn(entities);
        when(session.getTransactionManager()).thenReturn(transactions);
    }

    @Test
    void queuesTheMailInTheRunningTransaction() throws Exception {
        when(session.removeAttribute(OutboxMail.CORRELATION)).thenReturn("invitation:7");

        sender.send(config, "p@example.org", "Welkom", "tekst", "html");

        QueuedMail mail = queued();
        assertThat(mail.realmId()).isEqualTo(Mails.REALM);
        assertThat(mail.recipient()).isEqualTo("p@example.org");
        assertThat(mail.content()).isEqualTo(new MailContent("Welkom", "tekst", "html"));
        assertThat(mail.correlation()).isEqualTo("invitation:7");
        assertThat(mail.messageId()).isEqualTo("<" + mail.id() + "@kantoor.example>");
        assertThat(mail.isBulk()).isFalse();
        verifyNoInteractions(direct, wake);
    }

    @Test
    void letsMailForManyGoLast() throws Exception {
        when(session.getAttribute(OutboxMail.BULK)).thenReturn(true);

        sender.send(config, "p@example.org", "Welkom", "tekst", "html");

        assertThat(queued().isBulk()).isTrue();
    }

    @Test
    void wakesTheWorkersOnceAndOnlyAfterTheCommit() throws Exception {
        sender.send(config, "a@example.org", "Welkom", "tekst", "html");
        sender.send(config, "b@example.org", "Welkom", "tekst", "html");

        KeycloakTransaction transaction = afterCompletion();
        transaction.begin();
        verify(wake, never()).run();
        transaction.commit();
        verify(wake, times(1)).run();
    }

    @Test
    void staysQuietWhenTheTransactionIsRolledBack() throws Exception {
        sender.send(config, "a@example.org", "Welkom", "tekst", "html");

        KeycloakTransaction transaction = afterCompletion();
        transaction.begin();
        transaction.rollback();
        verify(wake, never()).run();
    }

    @Test
    void tellsAtOnceThatAnAddressIsWrong() {
        assertThatExceptionOfType(EmailException.class)
                .isThrownBy(
                        () -> sender.send(config, "p@example.org\r\nBcc: x@evil.example", "Welkom", "tekst", "html"));
        assertThatExceptionOfType(EmailException.class)
                .isThrownBy(() -> sender.send(config, mock(UserModel.class), "Welkom", "tekst", "html"));

        verify(entities, never()).persist(any());
    }

    @Test
    void sendsTheConnectionTestDirectly() throws Exception {
        when(session.getAttribute(OutboxEmailSender.DIRECT)).thenReturn(true);

        sender.send(config, "p@example.org", "Test", "tekst", "html");

        verify(direct).send(config, "p@example.org", "Test", "tekst", "html");
        verify(entities, never()).persist(any());
    }

    @Test
    void sendsDirectlyUnderSettingsThatAreNotTheRealms() throws Exception {
        Map<String, String> others = Mails.server(2525);

        sender.send(others, "p@example.org", "Welkom", "tekst", "html");

        verify(direct).send(others, "p@example.org", "Welkom", "tekst", "html");
        verify(entities, never()).persist(any());
    }

    @Test
    void refusesACorrelationThatWouldNotFit() {
        when(session.removeAttribute(OutboxMail.CORRELATION)).thenReturn("x".repeat(256));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.send(config, "p@example.org", "Welkom", "tekst", "html"));
    }

    private QueuedMail queued() {
        ArgumentCaptor<QueuedMail> mail = ArgumentCaptor.forClass(QueuedMail.class);
        verify(entities).persist(mail.capture());
        return mail.getValue();
    }

    private KeycloakTransaction afterCompletion() {
        ArgumentCaptor<KeycloakTransaction> transaction = ArgumentCaptor.forClass(KeycloakTransaction.class);
        verify(transactions, times(1)).enlistAfterCompletion(transaction.capture());
        return transaction.getValue();
    }
}
