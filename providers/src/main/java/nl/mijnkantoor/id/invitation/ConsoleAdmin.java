package nl.mijnkantoor.id.invitation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminRoot;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** The admin who calls Keycloak's own admin resources, which hand what they know of the caller to nobody. */
final class ConsoleAdmin {

    private static final String REFUSED = "invitationRefused.";

    private final KeycloakSession session;
    private final AccessToken token;
    private final UserModel user;

    private ConsoleAdmin(KeycloakSession session, AccessToken token, UserModel user) {
        this.session = session;
        this.token = token;
        this.user = user;
    }

    /** Null where no admin calls. Keycloak has checked the token of whoever does. */
    static @Nullable ConsoleAdmin of(KeycloakSession session) {
        UserModel user = session.getContext().getUser();
        return user != null && session.getContext().getBearerToken() instanceof AccessToken token
                ? new ConsoleAdmin(session, token, user)
                : null;
    }

    InvitationPermissions permissions() {
        RealmModel realm = ownRealm();
        ClientModel client = realm.getClientByClientId(token.getIssuedFor());
        AdminAuth auth = new AdminAuth(realm, token, user, client);
        return new InvitationPermissions(
                session,
                AdminPermissions.evaluator(session, session.getContext().getRealm(), auth));
    }

    /** Why there is no invitation, in the admin's language. */
    String reason(String code) {
        return texts().getProperty(REFUSED + code);
    }

    /** What is wrong with a field, in the admin's language. A realm may have fields of its own. */
    String reason(FieldError error) {
        String reason = texts().getProperty(REFUSED + error.field() + "." + error.code());
        return reason != null ? reason : MessageFormat.format(reason("other"), error.field());
    }

    private Properties texts() {
        return AdminRoot.getMessages(session, session.getContext().getRealm(), language());
    }

    /** The one the console speaks to this admin. */
    private String language() {
        if (token.getLocale() != null) {
            return token.getLocale();
        }
        RealmModel realm = ownRealm();
        return realm.isInternationalizationEnabled() && realm.getDefaultLocale() != null
                ? realm.getDefaultLocale()
                : Locale.ENGLISH.toLanguageTag();
    }

    /** Where the admin has the account: this realm or the console's. */
    private RealmModel ownRealm() {
        String issuer = token.getIssuer();
        return session.realms().getRealmByName(issuer.substring(issuer.lastIndexOf('/') + 1));
    }
}
