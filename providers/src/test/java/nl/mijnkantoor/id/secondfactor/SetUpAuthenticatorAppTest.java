package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.secondfactor.People.personWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import nl.mijnkantoor.id.common.SessionNotes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.Profile;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.TimeBasedOTP;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;
import org.keycloak.sessions.AuthenticationSessionModel;

class SetUpAuthenticatorAppTest {

    private static final String SECRET = "the-server-made-this";
    private static final String FORGED = "and-somebody-forged-it";

    private final RealmModel realm = mock();
    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final AuthenticationSessionModel login = mock(AuthenticationSessionModel.class, RETURNS_DEEP_STUBS);
    private final RequiredActionContext context = mock(RequiredActionContext.class, RETURNS_DEEP_STUBS);
    private final LoginFormsProvider page = mock(LoginFormsProvider.class, RETURNS_SELF);
    private final EventBuilder event = mock(EventBuilder.class, RETURNS_SELF);
    private final OTPCredentialProvider credentials = mock();
    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    private final SetUpAuthenticatorApp action = new SetUpAuthenticatorApp();

    @BeforeAll
    static void keycloakHasItsDefaultFeatures() {
        Profile.defaults();
    }

    @BeforeEach
    void aPersonSeesTheSetUpPage() {
        when(realm.getName()).thenReturn("mijnkantoor");
        when(realm.getOTPPolicy()).thenReturn(OTPPolicy.DEFAULT_POLICY);
        when(login.getAuthNote(Constants.TOTP_SECRET_KEY)).thenReturn(SECRET);
        when(context.getRealm()).thenReturn(realm);
        when(context.getSession()).thenReturn(session);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.form()).thenReturn(page);
        when(context.getEvent()).thenReturn(event);
        when(event.clone()).thenReturn(event);
        when(context.getHttpRequest().getDecodedFormParameters()).thenReturn(form);
        when(page.getMessage(anyString())).thenReturn("Authenticator-app");
        UserSessionProvider sessions = mock();
        when(session.sessions()).thenReturn(sessions);
        doReturn(mock(JpaConnectionProvider.class, RETURNS_DEEP_STUBS))
                .when(session)
                .getProvider(JpaConnectionProvider.class);
        doReturn(credentials).when(session).getProvider(eq(CredentialProvider.class), anyString());
        when(credentials.getType()).thenReturn(OTPCredentialModel.TYPE);
        CredentialModel stored = new CredentialModel();
        stored.setId("stored");
        when(credentials.createCredential(any(), any(), any())).thenReturn(stored);
        isSetUpBy(personWith("password"));
    }

    @Test
    void storesTheServersSecretAndLeavesAProof() {
        form.add("totp", codeOf(SECRET));

        action.processAction(context);

        verify(credentials)
                .createCredential(
                        eq(realm),
                        any(),
                        argThat(credential ->
                                SECRET.equals(credential.getOTPSecretData().getValue())
                                        && "Authenticator-app".equals(credential.getUserLabel())));
        verify(login).setUserSessionNote(SessionNotes.SECOND_FACTOR, "otp");
        verify(login).removeAuthNote(Constants.TOTP_SECRET_KEY);
        verify(context).success();
    }

    @Test
    void doesNotLookAtASecretInTheForm() {
        form.add("totpSecret", FORGED);
        form.add("totp", codeOf(FORGED));

        action.processAction(context);

        refusesWith(Validation.FIELD_OTP_CODE, Messages.INVALID_TOTP, Errors.INVALID_USER_CREDENTIALS);
    }

    @Test
    void keepsTheSecretAfterAWrongCode() {
        form.add("totp", "no code");

        action.processAction(context);

        refusesWith(Validation.FIELD_OTP_CODE, Messages.INVALID_TOTP, Errors.INVALID_USER_CREDENTIALS);
        verify(login, never()).setAuthNote(eq(Constants.TOTP_SECRET_KEY), any());
        verify(login, never()).removeAuthNote(Constants.TOTP_SECRET_KEY);
        verify(page).setAttribute("otpauthUri", OTPPolicy.DEFAULT_POLICY.getKeyURI(realm, context.getUser(), SECRET));
    }

    @Test
    void asksForTheCodeWhenTheFormIsEmpty() {
        action.processAction(context);

        refusesWith(Validation.FIELD_OTP_CODE, Messages.MISSING_TOTP, Errors.INVALID_USER_CREDENTIALS);
    }

    @Test
    void asksForTheNameOfASecondDevice() {
        isSetUpBy(personWith("otp"));
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "otp"));
        form.add("totp", codeOf(SECRET));

        action.processAction(context);

        refusesWith(Validation.FIELD_OTP_LABEL, Messages.MISSING_TOTP_DEVICE_NAME, Errors.INVALID_INPUT);
    }

    @Test
    void asksForAnotherNameWhenADeviceHasItAlready() {
        when(credentials.createCredential(any(), any(), any()))
                .thenThrow(new ModelDuplicateException("taken", CredentialModel.USER_LABEL));
        form.add("totp", codeOf(SECRET));

        action.processAction(context);

        refusesWith(Validation.FIELD_OTP_LABEL, "totpDeviceNameTaken", Errors.INVALID_INPUT);
    }

    @Test
    void keepsNoDeviceWhoseCodeTurnsOutToBeSpent() {
        when(context.getUser().credentialManager().isValid(any(CredentialInput.class)))
                .thenReturn(false);
        form.add("totp", codeOf(SECRET));

        action.processAction(context);

        verify(credentials).deleteCredential(eq(realm), any(), eq("stored"));
        refusesWith(Validation.FIELD_OTP_CODE, Messages.INVALID_TOTP, Errors.INVALID_USER_CREDENTIALS);
    }

    @Test
    void replacesWhatTheLostPhoneHadWithoutAskingForAName() {
        isSetUpBy(personWith("otp"));
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "recovery-code"));
        when(login.getAuthNote(SessionNotes.REPLACES_SECOND_FACTOR)).thenReturn("recovery-code");
        form.add("totp", codeOf(SECRET));

        action.processAction(context);

        verify(credentials)
                .createCredential(eq(realm), any(), argThat(credential -> credential.getUserLabel() == null));
        verify(context.getUser().credentialManager()).updateCredentialLabel("stored", "Authenticator-app");
        verify(event).detail("mijnkantoor_replaced", "recovery-code");
        verify(context).success();
    }

    @Test
    void replacesNothingWhenTheNewOneIsNotStored() {
        isSetUpBy(personWith("otp"));
        when(login.getUserSessionNotes()).thenReturn(Map.of(SessionNotes.SECOND_FACTOR, "recovery-code"));
        when(login.getAuthNote(SessionNotes.REPLACES_SECOND_FACTOR)).thenReturn("recovery-code");
        form.add("totp", "no code");

        action.processAction(context);

        verify(login, never()).removeAuthNote(SessionNotes.REPLACES_SECOND_FACTOR);
        verify(context.getUser().credentialManager(), never()).updateCredentialLabel(any(), any());
    }

    @Test
    void setsUpNothingForWhoHasAFactorAndDidNotPresentIt() {
        isSetUpBy(personWith("otp"));
        form.add("totp", codeOf(SECRET));

        action.processAction(context);

        verify(event).error(Errors.NOT_ALLOWED);
        verify(credentials, never()).createCredential(any(), any(), any());
        verify(context, never()).success();
    }

    @Test
    void endsALoginThatWaitedUntilThePersonHadAFactor() {
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn(null);
        when(login.getRequiredActions()).thenReturn(Set.of(action.getId()));
        isSetUpBy(personWith("otp"));

        action.requiredActionChallenge(context);

        verify(context).challenge(any());
        verify(context, never()).ignore();
    }

    @Test
    void passesOverARequestToChangeItInALoginThatDidNotPresentIt() {
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn(null);
        isSetUpBy(personWith("otp"));

        action.requiredActionChallenge(context);

        verify(context).ignore();
        verify(context, never()).challenge(any());
    }

    private void isSetUpBy(UserModel person) {
        when(person.getUsername()).thenReturn("anna@example.org");
        when(person.credentialManager().isValid(any(CredentialInput.class))).thenReturn(true);
        when(context.getUser()).thenReturn(person);
        when(login.getAuthenticatedUser()).thenReturn(person);
    }

    private void refusesWith(String field, String message, String error) {
        verify(page)
                .addError(argThat(mistake -> field.equals(mistake.getField()) && message.equals(mistake.getMessage())));
        verify(event).error(error);
        verify(context).challenge(any());
        verify(context, never()).success();
        verify(login, never()).setUserSessionNote(any(), any());
    }

    private static String codeOf(String secret) {
        return new TimeBasedOTP().generateTOTP(secret.getBytes(StandardCharsets.UTF_8));
    }
}
