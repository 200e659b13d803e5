package nl.mijnkantoor.id.password;

import nl.mijnkantoor.id.common.ActionsOnly;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.UpdateUserLocaleAction;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Remembers the language a person picks on a page. Takes the place of Keycloak's {@code update_user_locale}, which does so even
 * before the person has proved anything: on the page behind a mailed link, where mail scanners press what they find. There it
 * is remembered once a password is set.
 */
public final class PickedLanguage extends UpdateUserLocaleAction {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (!ActionsOnly.is(login)) {
            super.evaluateTriggers(context);
        }
    }

    static void remember(RequiredActionContext context) {
        String picked = context.getAuthenticationSession().getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE);
        if (picked != null) {
            context.getSession().getProvider(LocaleUpdaterProvider.class).updateUsersLocale(context.getUser(), picked);
        }
    }
}
