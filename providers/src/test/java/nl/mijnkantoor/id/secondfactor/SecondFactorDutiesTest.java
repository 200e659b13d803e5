package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static nl.mijnkantoor.id.secondfactor.People.provenSessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Set;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

class SecondFactorDutiesTest {

    private static final String SET_UP = RequiredAction.CONFIGURE_TOTP.name();

    private final RealmModel realm = mock();
    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock(AuthenticationSessionModel.class, RETURNS_DEEP_STUBS);
    private final RequiredActionContext context = mock();

    @Test
    void makesAPersonWithoutASecondFactorSetOneUpInThisLogin() {
        UserModel person = personWith("password");

        dutiesOf(person).impose();

        verify(login).addRequiredAction(RequiredAction.CONFIGURE_TOTP);
        verify(person, never()).addRequiredAction(any(RequiredAction.class));
    }

    @Test
    void asksNothingOfAPersonWhoHasOne() {
        dutiesOf(personWith("otp")).impose();

        verify(login, never()).addRequiredAction(any(RequiredAction.class));
    }

    @Test
    void leavesAMailLinkThatEndsWithoutSessionAlone() {
        comesFromAMail();

        dutiesOf(personWith("password")).impose();

        verify(login, never()).addRequiredAction(any(RequiredAction.class));
    }

    @Test
    void handsOutRecoveryCodesAfterTheFactorWhereTheRealmWantsThem() {
        realmWantsRecoveryCodes();
        hasPresentedAFactor();

        dutiesOf(personWith("otp")).impose();

        verify(login).addRequiredAction(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
    }

    @Test
    void handsOutNoRecoveryCodesToALoginThatPresentedNoFactor() {
        realmWantsRecoveryCodes();

        dutiesOf(personWith("otp")).impose();

        verify(login, never()).addRequiredAction(any(RequiredAction.class));
    }

    @Test
    void letsTheFirstFactorBeSetUpWithoutAnother() {
        assertThat(dutiesOf(personWith("password")).mayChange(SET_UP)).isTrue();
    }

    @Test
    void addsNoSecondDeviceForWhoOnlyKnowsThePassword() {
        assertThat(dutiesOf(personWith("password", "otp")).mayChange(SET_UP)).isFalse();
    }

    @Test
    void setsUpADeviceInPlaceOfALostOneButHandsOutNoCodesForThat() {
        when(login.getAuthNote(SessionNotes.REPLACES_SECOND_FACTOR)).thenReturn("office");

        assertThat(dutiesOf(personWith("password", "otp")).mayChange(SET_UP)).isTrue();
        assertThat(dutiesOf(personWith("password", "otp")).mayChange("CONFIGURE_RECOVERY_AUTHN_CODES"))
                .isFalse();
    }

    @Test
    void addsASecondDeviceForWhoPresentedTheFirst() {
        hasPresentedAFactor();

        assertThat(dutiesOf(personWith("otp")).mayChange(SET_UP)).isTrue();
    }

    @Test
    void takesNoProofFromAnEarlierLogin() {
        UserModel person = personWith("otp");
        UserSessionModel running = provenSessionOf(person);
        when(session.sessions().getUserSession(any(), any())).thenReturn(running);

        assertThat(dutiesOf(person).mayChange(SET_UP)).isFalse();
        assertThat(dutiesOf(person).maySetPassword()).isFalse();
    }

    @Test
    void handsOutNoRecoveryCodesInASessionThatGoesOn() {
        realmWantsRecoveryCodes();
        UserModel person = personWith("otp");
        UserSessionModel running = provenSessionOf(person);
        when(session.sessions().getUserSession(any(), any())).thenReturn(running);

        dutiesOf(person).impose();

        verify(login, never()).addRequiredAction(any(RequiredAction.class));
    }

    @Test
    void setsAPasswordForWhoPresentedTheFactorOrHasNone() {
        assertThat(dutiesOf(personWith("password")).maySetPassword()).isTrue();

        hasPresentedAFactor();
        assertThat(dutiesOf(personWith("password", "otp")).maySetPassword()).isTrue();
    }

    @Test
    void setsAPasswordInAMailLink() {
        comesFromAMail();

        assertThat(dutiesOf(personWith("password", "otp")).maySetPassword()).isTrue();
    }

    @Test
    void setsUpNothingInAMailLinkThatWasNotSentForIt() {
        comesFromAMail();

        assertThat(dutiesOf(personWith("password")).mayChange(SET_UP)).isFalse();
    }

    @Test
    void setsUpTheFirstFactorInAMailLinkThatWasSentForIt() {
        comesFromAMail();
        when(login.getRequiredActions()).thenReturn(Set.of(SET_UP));

        assertThat(dutiesOf(personWith("password")).mayChange(SET_UP)).isTrue();
    }

    private SecondFactorDuties dutiesOf(UserModel person) {
        when(context.getSession()).thenReturn(session);
        when(context.getRealm()).thenReturn(realm);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.getUser()).thenReturn(person);
        when(login.getAuthenticatedUser()).thenReturn(person);
        return new SecondFactorDuties(context);
    }

    private void comesFromAMail() {
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn("true");
    }

    private void hasPresentedAFactor() {
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "otp"));
    }

    private void realmWantsRecoveryCodes() {
        RequiredActionConfigModel config = mock();
        when(config.getConfigValue(UpdateTotp.ADD_RECOVERY_CODES, "false")).thenReturn("true");
        when(context.getConfig()).thenReturn(config);
        RequiredActionProviderModel action = mock();
        when(action.isEnabled()).thenReturn(true);
        when(realm.getRequiredActionProviderByAlias(RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name()))
                .thenReturn(action);
    }
}
