package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

class OutboxMailTest {

    @Test
    void takesBackWaitingMailOfTheRealmWithoutWaitingForAWorker() {
        KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
        JpaConnectionProvider jpa = mock();
        EntityManager entities = mock();
        TypedQuery<QueuedMail> query = mock(RETURNS_SELF);
        QueuedMail mail = mock();
        when(session.getContext().getRealm().getId()).thenReturn(Mails.REALM);
        doReturn(jpa).when(session).getProvider(JpaConnectionProvider.class);
        when(jpa.getEntityManager()).thenReturn(entities);
        when(entities.createQuery(anyString(), eq(QueuedMail.class))).thenReturn(query);
        doReturn(List.of(mail)).when(query).getResultList();

        assertThat(OutboxMail.withdraw(session, "invitation:7")).isEqualTo(1);

        verify(entities).remove(mail);
        verify(query).setParameter("realmId", Mails.REALM);
        verify(query).setParameter("correlation", "invitation:7");
        verify(query).setParameter(eq("state"), any());
        verify(query).setLockMode(LockModeType.PESSIMISTIC_WRITE);
        verify(query).setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI);
    }
}
