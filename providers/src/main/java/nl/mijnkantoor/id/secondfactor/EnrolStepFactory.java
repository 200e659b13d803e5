package nl.mijnkantoor.id.secondfactor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The last ALTERNATIVE of the flow's second-factor part: whoever has no factor yet goes on to set one up, whoever has one
 * never passes here.
 */
public final class EnrolStepFactory implements AuthenticatorFactory {

    static final String PROVIDER_ID = "mijnkantoor-enrol-second-factor";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new EnrolStep();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Enrol second factor";
    }

    @Override
    public String getHelpText() {
        return "Makes a user without any second factor set one up. Never succeeds for a user who has one.";
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
