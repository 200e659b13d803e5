package nl.mijnkantoor.id.password;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

class PickedLanguageTest {

    private final RequiredActionContext context = mock();
    private final AuthenticationSessionModel login = mock();
    private final LocaleUpdaterProvider languages = mock();
    private final UserModel person = mock();

    @BeforeEach
    void somebodyPickedEnglish() {
        KeycloakSession session = mock();
        when(session.getProvider(LocaleUpdaterProvider.class)).thenReturn(languages);
        when(context.getSession()).thenReturn(session);
        when(context.getAuthenticationSession()).thenReturn(login);
        when(context.getUser()).thenReturn(person);
        when(login.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE)).thenReturn("en");
    }

    @Test
    void isRememberedAtALogin() {
        new PickedLanguage().evaluateTriggers(context);

        verify(languages).updateUsersLocale(person, "en");
    }

    @Test
    void isNotRememberedForWhoeverOpensAMailedLink() {
        when(login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS))
                .thenReturn("true");

        new PickedLanguage().evaluateTriggers(context);

        verify(languages, never()).updateUsersLocale(any(), any());
    }

    @Test
    void isRememberedOnceAPasswordIsSet() {
        PickedLanguage.remember(context);

        verify(languages).updateUsersLocale(person, "en");
    }
}
