package nl.mijnkantoor.id.forgotpassword;

import java.util.Locale;
import nl.mijnkantoor.id.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialEmail;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Answers 'if we know this address, you will get a mail', and has the mail made once that is said. Takes the place of
 * Keycloak's {@code reset-credential-email}, which makes the mail first and so takes longer for an account than for none. The
 * link in the mail leads through here, too; that part is Keycloak's.
 */
public final class MailStep extends ResetCredentialEmail {

    private static final String SENT_TO = "emailSentTo";
    private static final String LIMIT = "forgot-password-account";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null) {
            super.authenticate(context);
            return;
        }
        String address = login.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        ask(context, address);
        // Says the address again: whoever mistyped it would wait in vain.
        context.forkWithSuccessMessage(
                address == null ? new FormMessage(Messages.EMAIL_SENT) : new FormMessage(null, SENT_TO, address));
    }

    /** Too many requests for one address look like any other; the page says that there is a limit. */
    private static void ask(AuthenticationFlowContext context, @Nullable String address) {
        if (address != null
                && context.getSession().getProvider(Throttle.class).allows(LIMIT, address.toLowerCase(Locale.ROOT))) {
            MailJob.afterCommit(context, address);
        }
    }

    @Override
    public int order() {
        return 1;
    }
}
