package nl.mijnkantoor.id.realm;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Claim {@code organization} for a person of several offices: the aliases of all of them.
 *
 * <p>Keycloak's own mapper gives a person of several offices no claim unless the app asks for particular ones by scope. Where
 * it gave one, that stays.
 */
public final class AllOfficesMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    private static final int AFTER_KEYCLOAKS_OWN = 100;

    @Override
    public String getId() {
        return "mijnkantoor-all-offices";
    }

    @Override
    public String getDisplayType() {
        return "All offices";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Claim 'organization' with the aliases of all the person's offices, unless another mapper has set it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, AllOfficesMapper.class);
        return properties;
    }

    @Override
    public int getPriority() {
        return AFTER_KEYCLOAKS_OWN;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        if (token.getOtherClaims().containsKey(OAuth2Constants.ORGANIZATION)) {
            return;
        }
        List<String> offices = officesOf(userSession.getUser(), session.getProvider(OrganizationProvider.class));
        if (!offices.isEmpty()) {
            token.setOtherClaims(OAuth2Constants.ORGANIZATION, offices);
        }
    }

    private static List<String> officesOf(UserModel person, OrganizationProvider organizations) {
        if (!organizations.isEnabled()) {
            return List.of();
        }
        return organizations
                .getByMember(person)
                .filter(OrganizationModel::isEnabled)
                .map(OrganizationModel::getAlias)
                .sorted()
                .toList();
    }
}
