package nl.mijnkantoor.id.realm;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Once the product's flows are in the master realm; that they get there is tried with a server. */
class MasterFlowsTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final RealmModel master = mock();
    private final AuthenticationFlowModel browser = flow("mijnkantoor browser", false);
    private final AuthenticationFlowModel deny = flow("mijnkantoor deny", false);

    @BeforeEach
    void theFlowsAreThereAlready() {
        when(session.realms().getRealmByName(any())).thenReturn(master);
        when(master.getFlowByAlias("mijnkantoor browser")).thenReturn(browser);
        when(master.getFlowByAlias("mijnkantoor deny")).thenReturn(deny);
    }

    @Test
    void bindsThemAgainWhenKeycloaksOwnIsBound() {
        when(master.getBrowserFlow()).thenReturn(flow("browser", true));

        MasterFlows.putUp(session);

        verify(master).setBrowserFlow(browser);
        verify(master).setDirectGrantFlow(deny);
        verify(master).setRegistrationFlow(deny);
        verify(master).setFirstBrokerLoginFlow(deny);
        verify(master).setBruteForceProtected(true);
    }

    @Test
    void leavesAnAdminsOwnFlowAlone() {
        when(master.getBrowserFlow()).thenReturn(flow("with a passkey", false));

        MasterFlows.putUp(session);

        verify(master, never()).setBrowserFlow(any());
        verify(master, never()).setDirectGrantFlow(any());
        verify(master, never()).setBruteForceProtected(anyBoolean());
    }

    private static AuthenticationFlowModel flow(String alias, boolean builtIn) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(alias);
        flow.setBuiltIn(builtIn);
        return flow;
    }
}
