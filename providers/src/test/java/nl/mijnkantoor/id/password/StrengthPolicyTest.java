package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

class StrengthPolicyTest {

    private final KeycloakSession session = mock(KeycloakSession.class);
    private final RealmModel realm = mock(RealmModel.class);
    private final UserModel user = mock(UserModel.class);
    private final PasswordPolicyProvider policy = new StrengthPolicyFactory().create(session);

    StrengthPolicyTest() {
        when(session.getProvider(PasswordPolicyProvider.class, "mijnkantoor-strength"))
                .thenReturn(policy);
        PasswordPolicy parsed = PasswordPolicy.parse(session, "mijnkantoor-strength");
        when(realm.getPasswordPolicy()).thenReturn(parsed);
        KeycloakContext context = mock(KeycloakContext.class);
        when(context.getRealm()).thenReturn(realm);
        when(session.getContext()).thenReturn(context);
        when(user.getEmail()).thenReturn("hildegard@kwadraat.nl");
    }

    @Test
    void requiresTheDefaultScoreWhereNoneIsGiven() {
        PolicyError error = policy.validate(realm, user, "Lieverdje1!");

        assertThat(error.getMessage()).isEqualTo("invalidPasswordGuessableMessage");
        assertThat(error.getParameters()).containsExactly(3);
    }

    @Test
    void knowsThePerson() {
        assertThat(policy.validate(realm, user, "Hildegard.Kwadraat.1")).isNotNull();
        assertThat(policy.validate("hildegard@kwadraat.nl", "Hildegard.Kwadraat.1"))
                .isNotNull();
    }

    @Test
    void acceptsWhatIsHardToGuess() {
        assertThat(policy.validate(realm, user, "Dikke-Vlinder-Zeilt-33")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5", "veel"})
    void refusesAScoreThatDoesNotExist(String score) {
        assertThatThrownBy(() -> policy.parseConfig(score)).isInstanceOf(PasswordPolicyConfigException.class);
    }
}
