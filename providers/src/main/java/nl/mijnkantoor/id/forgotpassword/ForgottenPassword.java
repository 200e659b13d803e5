package nl.mijnkantoor.id.forgotpassword;

import jakarta.ws.rs.core.UriBuilder;
import java.util.concurrent.TimeUnit;
import nl.mijnkantoor.id.invitation.Invitations;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.utils.StringUtil;

/**
 * Decides which mail a person gets who forgot a password: a link to set a new one; the invitation again, for somebody who never
 * set one; nothing, for an account that is switched off or not there.
 */
final class ForgottenPassword {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MailJob job;

    ForgottenPassword(KeycloakSession session, MailJob job) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.job = job;
    }

    void answer() {
        UserModel user = KeycloakModelUtils.findUserByNameOrEmail(session, realm, job.address());
        EventBuilder event = new EventBuilder(realm, session)
                .client(job.clientId())
                .ipAddress(job.source())
                .event(EventType.SEND_RESET_PASSWORD)
                .detail(Details.USERNAME, job.address());
        if (user == null) {
            event.error(Errors.USER_NOT_FOUND);
            return;
        }
        event.user(user);
        if (!user.isEnabled()) {
            event.error(Errors.USER_DISABLED);
        } else if (StringUtil.isBlank(user.getEmail())) {
            event.error(Errors.INVALID_EMAIL);
        } else {
            mail(user, event.detail(Details.EMAIL, user.getEmail()));
        }
    }

    private void mail(UserModel user, EventBuilder event) {
        speakLanguageOfPageTo(user);
        Invitations invitations = session.getProvider(Invitations.class);
        if (!invitations.awaits(user)) {
            mailLink(user, event);
        } else if (invitations.mailAgain(user)) {
            event.detail(Details.REASON, "invited").success();
        } else {
            event.detail(Details.REASON, "invitation_closed").error(Errors.NOT_ALLOWED);
        }
    }

    private void mailLink(UserModel user, EventBuilder event) {
        int life = realm.getActionTokenGeneratedByUserLifespan(ResetCredentialsActionToken.TOKEN_TYPE);
        String token = new ResetCredentialsActionToken(
                        user.getId(),
                        user.getEmail(),
                        (int) Time.currentTimeSeconds() + life,
                        job.loginId(),
                        job.clientId())
                .serialize(session, realm, session.getContext().getUri());
        String link = UriBuilder.fromUri(job.link())
                .replaceQueryParam(Constants.KEY, token)
                .build()
                .toString();
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .sendPasswordReset(link, TimeUnit.SECONDS.toMinutes(life));
            event.success();
        } catch (EmailException e) {
            event.detail(Details.REASON, e.getMessage()).error(Errors.EMAIL_SEND_FAILED);
        }
    }

    private void speakLanguageOfPageTo(UserModel user) {
        if (user.getFirstAttribute(UserModel.LOCALE) == null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, job.locale());
        }
    }
}
