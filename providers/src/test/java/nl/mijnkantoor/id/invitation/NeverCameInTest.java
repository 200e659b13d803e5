package nl.mijnkantoor.id.invitation;

import static nl.mijnkantoor.id.invitation.TestInvitations.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;

class NeverCameInTest {

    private static final Duration REMOVE_AFTER = Duration.ofDays(30);
    private static final Instant THEN = NOW.plus(Duration.ofDays(3)).plus(REMOVE_AFTER);

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final OrganizationProvider offices = mock(OrganizationProvider.class);
    private final InvitationStore store = mock(InvitationStore.class);
    private final UserModel person = mock(UserModel.class);
    private final InvitationEntity invitation = TestInvitations.made();

    @BeforeEach
    void aPersonWhoNeverCameIn() {
        invitation.setMadePerson(true);
        OrganizationModel office = office("office");
        doReturn(offices).when(session).getProvider(OrganizationProvider.class);
        when(offices.getByMember(person)).thenAnswer(call -> Stream.of(office));
        when(person.getId()).thenReturn("user");
        when(person.isEnabled()).thenReturn(true);
        when(person.getGroupsStream()).thenAnswer(call -> Stream.empty());
        when(session.users().getFederatedIdentitiesStream(any(), any())).thenAnswer(call -> Stream.empty());
        when(session.users().getConsentsStream(any(), any())).thenAnswer(call -> Stream.empty());
        when(session.sessions().getUserSessionsStream(any(), any(UserModel.class)))
                .thenAnswer(call -> Stream.empty());
        when(session.sessions().getOfflineUserSessionsStream(any(), any())).thenAnswer(call -> Stream.empty());
        when(store.ofPerson("user")).thenReturn(List.of(invitation));
    }

    @Test
    void mayBeRemovedOnceTheTimeIsOver() {
        assertThat(mayBeRemoved(THEN.minusMillis(1))).isFalse();
        assertThat(mayBeRemoved(THEN)).isTrue();
    }

    @Test
    void mayBeRemovedWhenEveryOfficeHasRevoked() {
        invitation.close(InvitationStatus.REVOKED, NOW);

        assertThat(mayBeRemoved(NOW.plus(REMOVE_AFTER))).isTrue();
    }

    @Test
    void staysWhileAnotherOfficesInvitationIsOpenOrAccepted() {
        InvitationEntity other = TestInvitations.made();
        other.renewLink(TestInvitations.token(), "jan@example.nl", THEN.minusSeconds(60), Duration.ofDays(3));
        when(store.ofPerson("user")).thenReturn(List.of(invitation, other));
        assertThat(mayBeRemoved(THEN)).isFalse();

        other.close(InvitationStatus.ACCEPTED, NOW);
        assertThat(mayBeRemoved(THEN.plus(Duration.ofDays(1000)))).isFalse();
    }

    @Test
    void staysWhenTheAccountWasThereBeforeTheInvitation() {
        invitation.setMadePerson(false);

        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    @Test
    void staysWithAnyCredential() {
        when(store.hasCredential("user")).thenReturn(true);

        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    @Test
    void staysWithAnAddressThatIsProved() {
        when(person.isEmailVerified()).thenReturn(true);

        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    @Test
    void staysWhenKnownToAnotherIdentityProviderOrUserStore() {
        when(session.users().getFederatedIdentitiesStream(any(), any()))
                .thenAnswer(call -> Stream.of(mock(FederatedIdentityModel.class)));
        assertThat(mayBeRemoved(THEN)).isFalse();

        aPersonWhoNeverCameIn();
        when(person.getFederationLink()).thenReturn("ldap");
        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    @Test
    void staysWithASessionOrAConsent() {
        when(session.sessions().getUserSessionsStream(any(), any(UserModel.class)))
                .thenAnswer(call -> Stream.of(mock(UserSessionModel.class)));
        assertThat(mayBeRemoved(THEN)).isFalse();

        aPersonWhoNeverCameIn();
        when(session.sessions().getOfflineUserSessionsStream(any(), any()))
                .thenAnswer(call -> Stream.of(mock(UserSessionModel.class)));
        assertThat(mayBeRemoved(THEN)).isFalse();

        aPersonWhoNeverCameIn();
        when(session.users().getConsentsStream(any(), any()))
                .thenAnswer(call -> Stream.of(mock(UserConsentModel.class)));
        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    @Test
    void staysWhenPutIntoAnotherOfficeOrAGroup() {
        when(offices.getByMember(person)).thenAnswer(call -> Stream.of(office("office"), office("another")));
        assertThat(mayBeRemoved(THEN)).isFalse();

        aPersonWhoNeverCameIn();
        when(person.getGroupsStream()).thenAnswer(call -> Stream.of(mock(GroupModel.class)));
        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    @Test
    void staysWhenAnAdminHasSwitchedTheAccountOff() {
        when(person.isEnabled()).thenReturn(false);

        assertThat(mayBeRemoved(THEN)).isFalse();
    }

    private boolean mayBeRemoved(Instant now) {
        return new NeverCameIn(session, store, REMOVE_AFTER).mayBeRemoved(person, now);
    }

    private static OrganizationModel office(String id) {
        OrganizationModel office = mock(OrganizationModel.class);
        when(office.getId()).thenReturn(id);
        return office;
    }
}
