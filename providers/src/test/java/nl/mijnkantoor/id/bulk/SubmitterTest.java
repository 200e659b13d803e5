package nl.mijnkantoor.id.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

class SubmitterTest {

    private static final String ID = "submitter";

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final RealmModel realm = mock();
    private final RealmModel master = mock();
    private final OrganizationModel office = mock();

    @BeforeEach
    void knowNobody() {
        when(session.getContext().getRealm()).thenReturn(realm);
        when(session.realms().getRealmByName(Config.getAdminRealm())).thenReturn(master);
        when(session.users().getUserById(realm, ID)).thenReturn(null);
        when(session.users().getUserById(master, ID)).thenReturn(null);
    }

    @Test
    void managesNothingOnceTheAccountIsGone() {
        assertThat(new Submitter(session, ID).mayManage(office)).isFalse();
    }

    @Test
    void managesEverythingAsAnAdminOfTheMasterRealm() {
        when(session.users().getUserById(master, ID)).thenReturn(mock(UserModel.class));

        assertThat(new Submitter(session, ID).mayManage(office)).isTrue();
    }
}
