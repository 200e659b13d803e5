package nl.mijnkantoor.id.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.Profile;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Counts the hashes of one answer: whatever the account is like, there must be exactly one. */
class PasswordStepTest {

    private final AuthenticationFlowContext context = mock(AuthenticationFlowContext.class, RETURNS_DEEP_STUBS);
    private final AtomicInteger hashes = new AtomicInteger();
    private final UserModel user = mock(UserModel.class, RETURNS_DEEP_STUBS);
    private final PasswordStep step = new PasswordStep(mock(KeycloakSession.class, RETURNS_DEEP_STUBS));

    @BeforeAll
    static void chooseFeatures() {
        Profile.defaults();
    }

    @BeforeEach
    void openTheDoor() {
        when(context.getRealm().getPasswordPolicy()).thenReturn(PasswordPolicy.empty());
        when(context.getRealm().isBruteForceProtected()).thenReturn(true);
        PasswordHashProvider hashing = mock();
        when(hashing.encodedCredential(anyString(), anyInt())).then(hashed -> {
            hashes.incrementAndGet();
            return mock(PasswordCredentialModel.class);
        });
        KeycloakSession session = mock();
        when(session.getProvider(PasswordHashProvider.class)).thenReturn(hashing);
        when(session.getProvider(PasswordHashProvider.class, "argon2")).thenReturn(hashing);
        when(context.getSession()).thenReturn(session);
        when(user.credentialManager().isConfiguredFor("password")).thenReturn(true);
        // Where Keycloak itself hashes.
        when(user.credentialManager().isValid(any(CredentialInput.class))).thenAnswer(asked -> {
            if (user.credentialManager().isConfiguredFor("password")) {
                hashes.incrementAndGet();
            }
            return false;
        });
    }

    @Test
    void hashesAWrongPasswordOnce() {
        refuses("wrong");
    }

    @Test
    void hashesForSomebodyWhoHasNoPasswordYet() {
        when(user.credentialManager().isConfiguredFor("password")).thenReturn(false);

        refuses("anything");
    }

    @Test
    void hashesForALockedAccount() {
        when(context.getProtector().isTemporarilyDisabled(any(), any(), any())).thenReturn(true);

        refuses("right or wrong");
        verify(user.credentialManager(), never()).isValid(any(CredentialInput.class));
    }

    @Test
    void hashesForAnEmptyPassword() {
        refuses("");
    }

    private void refuses(String password) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("password", password);

        assertThat(step.validatePassword(context, user, form, true)).isFalse();

        assertThat(hashes).hasValue(1);
    }
}
