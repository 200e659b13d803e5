package nl.mijnkantoor.id.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.IDToken;

class AllOfficesMapperTest {

    private final KeycloakSession session = mock();
    private final UserSessionModel userSession = mock();
    private final OrganizationProvider organizations = mock();
    private final IDToken token = new IDToken();

    @BeforeEach
    void logIn() {
        UserModel person = mock();
        when(userSession.getUser()).thenReturn(person);
        when(session.getProvider(OrganizationProvider.class)).thenReturn(organizations);
        when(organizations.isEnabled()).thenReturn(true);
        when(organizations.getByMember(person))
                .thenAnswer(asked -> Stream.of(
                        office("kantoor-jansen", true), office("kantoor-de-vries", true), office("gesloten", false)));
    }

    @Test
    void namesEveryOfficeThatIsOpen() {
        map();

        assertThat(token.getOtherClaims()).containsEntry("organization", List.of("kantoor-de-vries", "kantoor-jansen"));
    }

    @Test
    void leavesAloneWhatTheAppAskedFor() {
        token.setOtherClaims("organization", List.of("kantoor-jansen"));

        map();

        assertThat(token.getOtherClaims()).containsEntry("organization", List.of("kantoor-jansen"));
    }

    @Test
    void givesNoClaimInARealmWithoutOffices() {
        when(organizations.isEnabled()).thenReturn(false);

        map();

        assertThat(token.getOtherClaims()).doesNotContainKey("organization");
    }

    private void map() {
        new AllOfficesMapper()
                .setClaim(token, new ProtocolMapperModel(), userSession, session, mock(ClientSessionContext.class));
    }

    private static OrganizationModel office(String alias, boolean open) {
        OrganizationModel office = mock();
        when(office.getAlias()).thenReturn(alias);
        when(office.isEnabled()).thenReturn(open);
        return office;
    }
}
