package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.common.SessionNotes.REPLACES_SECOND_FACTOR;

import jakarta.ws.rs.core.Response;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks whoever logged in with a recovery code whether the phone is lost. If so, a new authenticator takes the place of the old
 * one in this very login; if not, the login goes on.
 *
 * <p>{@link RecoveryCodeStep} adds it to a login. On a user, or asked for by an app, it does nothing.
 */
public final class PhoneLostAction implements RequiredActionProvider, RequiredActionFactory {

    static final String PROVIDER_ID = "mijnkantoor-phone-lost";

    private static final String PAGE = "phone-lost.ftl";
    private static final String ANSWER = "phone";
    private static final String LOST = "lost";
    private static final String KEPT = "kept";

    /** Adds the question to a login, where the realm has it. */
    static void ask(AuthenticationSessionModel login) {
        if (SecondFactorDuties.isOffered(login.getRealm(), PROVIDER_ID)) {
            login.addRequiredAction(PROVIDER_ID);
        }
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isAskable(context)) {
            context.challenge(page(context));
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String answer = context.getHttpRequest().getDecodedFormParameters().getFirst(ANSWER);
        if (!isAskable(context)) {
            context.getEvent().clone().error(Errors.NOT_ALLOWED);
            context.challenge(SecondFactorDuties.refusal(context));
        } else if (LOST.equals(answer)) {
            login.setAuthNote(REPLACES_SECOND_FACTOR, SecondFactorProof.RECOVERY_CODE);
            login.addRequiredAction(RequiredAction.CONFIGURE_TOTP);
            finish(context, answer);
        } else if (KEPT.equals(answer)) {
            finish(context, answer);
        } else {
            context.challenge(page(context));
        }
    }

    private static void finish(RequiredActionContext context, String answer) {
        context.getEvent().detail("mijnkantoor_phone", answer);
        context.success();
    }

    private static boolean isAskable(RequiredActionContext context) {
        return SecondFactorProof.isOfLogin(context.getAuthenticationSession(), SecondFactorProof.RECOVERY_CODE);
    }

    private static Response page(RequiredActionContext context) {
        CodesLeft left = CodesLeft.to(context.getUser());
        return context.form()
                .setAttribute("codesLeft", left.number())
                .setAttribute("newCodes", left.areFew(context.getRealm()))
                .createForm(PAGE);
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayText() {
        return "Ask whether the phone is lost";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
