package nl.mijnkantoor.id.forgotpassword;

import java.time.Duration;
import nl.mijnkantoor.id.throttle.Throttle;
import nl.mijnkantoor.id.throttle.TooManyTries;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.utils.StringUtil;

/**
 * Asks for the address. Takes the place of Keycloak's {@code reset-credentials-choose-user}, which looks up whose it is and
 * so takes longer for some than for others: here it is only noted.
 */
public final class AddressStep extends ResetCredentialChooseUser {

    private static final String LIMIT = "forgot-password-source";

    @Override
    public void action(AuthenticationFlowContext context) {
        String typed =
                context.getHttpRequest().getDecodedFormParameters().getFirst(AuthenticationManager.FORM_USERNAME);
        if (StringUtil.isBlank(typed)) {
            super.action(context);
            return;
        }
        Throttle throttle = context.getSession().getProvider(Throttle.class);
        String source = Throttle.source(context.getSession());
        if (!throttle.allows(LIMIT, source)) {
            Duration wait = throttle.wait(LIMIT, source);
            context.getEvent().error(TooManyTries.ERROR);
            context.forceChallenge(TooManyTries.page(context.form(), wait));
            return;
        }
        context.getAuthenticationSession()
                .setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, typed.trim());
        context.clearUser();
        context.success();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public int order() {
        return 1;
    }
}
