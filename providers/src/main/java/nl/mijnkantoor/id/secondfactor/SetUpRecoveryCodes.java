package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import nl.mijnkantoor.id.common.FreshLogin;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/**
 * Handing out recovery codes: Keycloak's {@code CONFIGURE_RECOVERY_AUTHN_CODES}, only for a login that presented the second
 * factor, and not upset by a form without its fields.
 */
public final class SetUpRecoveryCodes extends RecoveryAuthnCodesAction {

    private static final List<String> FIELDS = List.of("generatedRecoveryAuthnCodes", "generatedAt");

    @Override
    public int order() {
        return 1;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** A stolen session is not enough: see {@link FreshLogin}. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return FreshLogin.MAX_AGE;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (new SecondFactorDuties(context).mayChange(getId())) {
            super.requiredActionChallenge(context);
        } else {
            context.ignore();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (!new SecondFactorDuties(context).mayChange(getId())) {
            context.getEvent()
                    .clone()
                    .event(EventType.UPDATE_CREDENTIAL)
                    .detail(Details.CREDENTIAL_TYPE, RecoveryAuthnCodesCredentialModel.TYPE)
                    .error(Errors.NOT_ALLOWED);
            context.challenge(SecondFactorDuties.refusal(context));
        } else if (FIELDS.stream().anyMatch(field -> form.getFirst(field) == null)) {
            super.requiredActionChallenge(context);
        } else {
            super.processAction(context);
        }
    }
}
