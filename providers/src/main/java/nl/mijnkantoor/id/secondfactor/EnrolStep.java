package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.CredentialValidator;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Lets a person without any second factor through to setting one up, and one whom the office lets replace a lost one.
 *
 * <p>It poses as the validator of a credential type that nobody has: Keycloak offers such a step to nobody ('try another
 * way' lists only types the person has), and reaches it only after every other alternative turned out not to be set up.
 *
 * <p>Where the realm lets nobody set one up, nobody without one gets in.
 */
final class EnrolStep implements Authenticator, CredentialValidator<OTPCredentialProvider> {

    static final String CLOSED = "second_factor_set_up_disabled";

    private static final String CLOSED_MESSAGE = "secondFactorSetUpDisabled";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        if (user == null || !configuredFor(context.getSession(), context.getRealm(), user)) {
            context.attempted();
            return;
        }
        if (!SecondFactorDuties.isOffered(context.getRealm(), UserModel.RequiredAction.CONFIGURE_TOTP.name())) {
            context.getEvent().error(CLOSED);
            // No failure: that would count as a wrong password, and lock the account.
            context.forceChallenge(closedPage(context));
            return;
        }
        if (Replacement.isGranted(context.getSession(), user)) {
            Replacement.allowByOffice(context.getAuthenticationSession());
        }
        setRequiredActions(context.getSession(), context.getRealm(), user);
        context.success();
    }

    private static Response closedPage(AuthenticationFlowContext context) {
        return context.form().setError(CLOSED_MESSAGE).createErrorPage(Response.Status.FORBIDDEN);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return !SecondFactors.mustBePresented(session, user);
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        login.addRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
    }

    @Override
    public OTPCredentialProvider getCredentialProvider(KeycloakSession session) {
        return (OTPCredentialProvider)
                session.getProvider(CredentialProvider.class, OTPCredentialProviderFactory.PROVIDER_ID);
    }

    @Override
    public String getType(KeycloakSession session) {
        return EnrolStepFactory.PROVIDER_ID;
    }

    @Override
    public void close() {}
}
