package nl.mijnkantoor.id.realm;

import java.util.List;
import nl.mijnkantoor.id.common.PersonClaimMapper;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.IDToken;

/**
 * Claim {@code organization} for a person of several offices: the aliases of all of them.
 *
 * <p>Keycloak's own mapper gives a person of several offices no claim unless the app asks for particular ones by scope. Where
 * it gave one, that stays.
 */
public final class AllOfficesMapper extends PersonClaimMapper {

    /** For Keycloak's service loader. */
    public AllOfficesMapper() {
        super(
                "mijnkantoor-all-offices",
                "All offices",
                "Claim 'organization' with the aliases of all the person's offices, unless another mapper has set it.");
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
