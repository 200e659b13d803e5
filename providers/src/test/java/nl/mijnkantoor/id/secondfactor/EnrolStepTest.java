package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class EnrolStepTest {

    private static final String SET_UP = UserModel.RequiredAction.CONFIGURE_TOTP.name();

    private final EnrolStep step = new EnrolStep();
    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock();
    private final AuthenticationFlowContext context = mock();
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final RealmModel realm = mock();
    private final RequiredActionProviderModel setUp = new RequiredActionProviderModel();

    @BeforeEach
    void theRealmLetsPeopleSetOneUp() {
        setUp.setEnabled(true);
    }

    @Test
    void letsAPersonWithoutAnyFactorOnToSettingOneUp() {
        UserModel person = enters(personWith("password"));

        assertThat(step.configuredFor(session, mock(RealmModel.class), person)).isTrue();
        step.authenticate(context);

        verify(login).addRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
        verify(context).success();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webauthn", "webauthn-passwordless"})
    void letsAPersonOnWhoHasOnlyWhatNoStepAsksFor(String credential) {
        UserModel person = enters(personWith("password", credential));

        assertThat(step.configuredFor(session, mock(RealmModel.class), person)).isTrue();
        step.authenticate(context);

        verify(context).success();
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "recovery-authn-codes"})
    void letsNobodyThroughWhoHasAFactorToPresent(String factor) {
        UserModel person = enters(personWith("password", factor));

        assertThat(step.configuredFor(session, mock(RealmModel.class), person)).isFalse();
        step.authenticate(context);
        step.action(context);

        verify(context, never()).success();
        verify(login, never()).addRequiredAction(any(UserModel.RequiredAction.class));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsNobodyThroughWhereNobodyCanSetOneUp(boolean isThereButDisabled) {
        setUp.setEnabled(false);
        enters(personWith("password"));
        if (!isThereButDisabled) {
            when(realm.getRequiredActionProviderByAlias(SET_UP)).thenReturn(null);
        }

        step.authenticate(context);

        verify(event).error("second_factor_set_up_disabled");
        verify(context).failure(eq(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED), any());
        verify(context, never()).success();
        verify(login, never()).addRequiredAction(any(UserModel.RequiredAction.class));
    }

    private UserModel enters(UserModel person) {
        when(realm.getRequiredActionProviderByAlias(SET_UP)).thenReturn(setUp);
        when(context.getRealm()).thenReturn(realm);
        when(context.getEvent()).thenReturn(event);
        when(context.form()).thenReturn(mock(LoginFormsProvider.class, RETURNS_SELF));
        when(session.getContext().getAuthenticationSession()).thenReturn(login);
        when(context.getSession()).thenReturn(session);
        when(context.getUser()).thenReturn(person);
        return person;
    }
}
