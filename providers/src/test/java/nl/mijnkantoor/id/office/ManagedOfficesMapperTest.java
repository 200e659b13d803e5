package nl.mijnkantoor.id.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class ManagedOfficesMapperTest {

    private final KeycloakSession session = mock();
    private final RealmModel realm = mock();
    private final ClientSessionContext context = mock(ClientSessionContext.class, RETURNS_DEEP_STUBS);
    private final UserSessionModel userSession = mock();
    private final OrganizationProvider organizations = mock();
    private final UserModel person = mock();
    private final RoleModel role = mock();
    private final OrganizationModel jansen = office("kantoor-jansen");
    private final OrganizationModel deVries = office("kantoor-de-vries");

    @BeforeEach
    void memberOfTwoOffices() {
        when(userSession.getUser()).thenReturn(person);
        when(person.isEnabled()).thenReturn(true);
        KeycloakContext keycloak = mock();
        when(session.getContext()).thenReturn(keycloak);
        when(keycloak.getRealm()).thenReturn(realm);
        when(realm.getRole("office-manager")).thenReturn(role);
        when(realm.isOrganizationsEnabled()).thenReturn(true);
        when(context.getClientSession().getClient().hasScope(role)).thenReturn(true);
        when(session.getProvider(OrganizationProvider.class)).thenReturn(organizations);
        when(organizations.getByMember(person)).thenAnswer(asked -> Stream.of(jansen, deVries));
    }

    @Test
    void namesTheOfficesThatAreManagedAndGivesTheRole() {
        manages(deVries);
        AccessToken token = new AccessToken();
        token.setRealmAccess(new AccessToken.Access().addRole("dossiers"));

        map(token);

        assertThat(token.getOtherClaims()).containsEntry("managed_offices", List.of("kantoor-de-vries"));
        assertThat(token.getRealmAccess().getRoles()).containsExactlyInAnyOrder("dossiers", "office-manager");
    }

    @Test
    void givesTheRoleInAnIdTokenToo() {
        manages(deVries);
        IDToken token = new IDToken();

        map(token);

        assertThat(token.getOtherClaims()).containsEntry("realm_access", Map.of("roles", Set.of("office-manager")));
    }

    @Test
    void takesTheRoleFromWhoManagesNoOffice() {
        AccessToken access = new AccessToken();
        access.setRealmAccess(new AccessToken.Access().addRole("office-manager").addRole("dossiers"));
        IDToken id = new IDToken();
        id.setOtherClaims("realm_access", Map.of("roles", List.of("office-manager")));

        map(access);
        map(id);

        assertThat(access.getRealmAccess().getRoles()).containsExactly("dossiers");
        assertThat(id.getOtherClaims()).containsEntry("realm_access", Map.of("roles", Set.of()));
        assertThat(access.getOtherClaims()).doesNotContainKey("managed_offices");
    }

    @Test
    void doesNotCountAnOfficeThatIsSwitchedOff() {
        manages(deVries);
        when(deVries.isEnabled()).thenReturn(false);
        AccessToken token = new AccessToken();

        map(token);

        assertThat(token.getRealmAccess()).isNull();
        assertThat(token.getOtherClaims()).isEmpty();
    }

    @Test
    void tellsNothingToAnAppThatMayNotKnowTheRole() {
        manages(deVries);
        when(context.getClientSession().getClient().hasScope(role)).thenReturn(false);
        AccessToken token = new AccessToken();

        map(token);

        assertThat(token.getRealmAccess()).isNull();
        assertThat(token.getOtherClaims()).isEmpty();
    }

    private void manages(OrganizationModel office) {
        GroupModel group = mock();
        when(group.hasRole(role)).thenReturn(true);
        when(organizations.getOrganizationGroupsByMember(office, person)).thenAnswer(asked -> Stream.of(group));
    }

    private void map(IDToken token) {
        new ManagedOfficesMapper().setClaim(token, new ProtocolMapperModel(), userSession, session, context);
    }

    private OrganizationModel office(String alias) {
        OrganizationModel office = mock();
        when(office.getAlias()).thenReturn(alias);
        when(office.isEnabled()).thenReturn(true);
        when(organizations.getOrganizationGroupsByMember(office, person)).thenAnswer(asked -> Stream.empty());
        return office;
    }
}
