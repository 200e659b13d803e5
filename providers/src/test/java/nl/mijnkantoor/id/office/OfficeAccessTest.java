package nl.mijnkantoor.id.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import nl.mijnkantoor.id.common.Moment;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

class OfficeAccessTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AdminPermissionEvaluator auth = mock(AdminPermissionEvaluator.class, RETURNS_DEEP_STUBS);
    private final AdminAuth login = mock();
    private final UserModel user = mock();
    private final AccessToken token = new AccessToken();

    @Test
    void isFreshShortlyAfterALogin() {
        token.setAuth_time(Moment.now().getEpochSecond() - 14 * 60);

        assertThat(access().isFresh(QUARTER)).isTrue();
    }

    @Test
    void isNotFreshLongAfterALogin() {
        token.setAuth_time(Moment.now().getEpochSecond() - 16 * 60);

        assertThat(access().isFresh(QUARTER)).isFalse();
    }

    @Test
    void isNotFreshWhenNobodyKnows() {
        assertThat(access().isFresh(QUARTER)).isFalse();
    }

    @Test
    void needsNoLoginOfAServiceAccount() {
        when(user.getServiceAccountClientLink()).thenReturn("provisioner");

        assertThat(access().isFresh(QUARTER)).isTrue();
    }

    private OfficeAccess access() {
        when(login.getUser()).thenReturn(user);
        when(login.getToken()).thenReturn(token);
        when(login.getRealm()).thenReturn(mock());
        when(auth.adminAuth()).thenReturn(login);
        return new OfficeAccess(session, auth);
    }
}
