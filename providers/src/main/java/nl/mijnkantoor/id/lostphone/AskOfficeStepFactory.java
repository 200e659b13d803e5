package nl.mijnkantoor.id.lostphone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** An ALTERNATIVE of the flow's second-factor part, behind the factors and before the set-up of a first one. */
public final class AskOfficeStepFactory implements AuthenticatorFactory {

    static final String PROVIDER_ID = "mijnkantoor-ask-office";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new AskOfficeStep(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Ask the office about a lost phone";
    }

    @Override
    public String getHelpText() {
        return "Lets a user who cannot present a second factor ask an office manager for help. Never succeeds by itself.";
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
