package nl.mijnkantoor.id.secondfactor;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class PhoneLostActionTest {

    private final AuthenticationSessionModel login = mock(AuthenticationSessionModel.class, RETURNS_DEEP_STUBS);
    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);
    private final LoginFormsProvider page = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final PhoneLostAction action = new PhoneLostAction();

    @BeforeEach
    void aPersonUsedARecoveryCode() {
        UserModel person = People.personWith("otp");
        when(person.credentialManager().getFederatedCredentialsStream()).thenAnswer(call -> Stream.empty());
        when(person.credentialManager().getStoredCredentialsByTypeStream(any())).thenAnswer(call -> Stream.empty());
        when(context.getUser()).thenReturn(person);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.form()).thenReturn(page);
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(context.getRealm().getRequiredActionConfigByAlias(any())).thenReturn(null);
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(form);
        presented("recovery-code");
    }

    @Test
    void letsWhoLostThePhoneSetUpANewOneInItsPlace() {
        form.add("phone", "lost");

        action.processAction(context);

        verify(login).setAuthNote(SessionNotes.REPLACES_SECOND_FACTOR, "recovery-code");
        verify(login).addRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
        verify(event).detail("mijnkantoor_phone", "lost");
        verify(context).success();
    }

    @Test
    void letsWhoHasItElsewhereGoOn() {
        form.add("phone", "kept");

        action.processAction(context);

        verify(context).success();
        replacesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "LOST"})
    void asksAgainWithoutAnAnswerItKnows(String answer) {
        form.add("phone", answer);

        action.processAction(context);

        verify(page).createForm("phone-lost.ftl");
        verify(context, never()).success();
        replacesNothing();
    }

    @Test
    void asksNobodyWhoPresentedThePhone() {
        presented("otp");

        action.requiredActionChallenge(context);

        verify(context).ignore();
    }

    @Test
    void takesNoAnswerFromWhoPresentedThePhone() {
        presented("otp");
        form.add("phone", "lost");

        action.processAction(context);

        verify(event).error(Errors.NOT_ALLOWED);
        verify(context, never()).success();
        replacesNothing();
    }

    @Test
    void isAskedOnlyWhereTheRealmHasTheQuestion() {
        RequiredActionProviderModel question = new RequiredActionProviderModel();
        when(login.getRealm().getRequiredActionProviderByAlias("mijnkantoor-phone-lost"))
                .thenReturn(null, question, question);

        PhoneLostAction.ask(login);
        PhoneLostAction.ask(login);
        verify(login, never()).addRequiredAction(anyString());

        question.setEnabled(true);
        PhoneLostAction.ask(login);
        verify(login).addRequiredAction("mijnkantoor-phone-lost");
    }

    private void presented(String factor) {
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, factor));
    }

    private void replacesNothing() {
        verify(login, never()).setAuthNote(any(), any());
        verify(login, never()).addRequiredAction(any(UserModel.RequiredAction.class));
    }
}
