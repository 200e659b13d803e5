package nl.mijnkantoor.id.office;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mijnkantoor.id.common.PersonClaimMapper;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * Tells an app which offices a person manages: the role {@value OfficeManagers#ROLE} among the realm roles, for who manages any
 * office and nobody else, and claim {@value #CLAIM} with the aliases. Keycloak leaves the roles of an organization's groups out
 * of tokens. An app that may not know the role learns neither.
 */
public final class ManagedOfficesMapper extends PersonClaimMapper {

    static final String CLAIM = "managed_offices";

    private static final String ACCESS = "realm_access";
    private static final String ROLES = "roles";

    /** For Keycloak's service loader. */
    public ManagedOfficesMapper() {
        super(
                "mijnkantoor-managed-offices",
                "Managed offices",
                "Role 'office-manager' for who manages an office, and claim 'managed_offices' with the aliases of these offices.");
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        RoleModel role = session.getContext().getRealm().getRole(OfficeManagers.ROLE);
        if (role == null || !context.getClientSession().getClient().hasScope(role)) {
            return;
        }
        List<String> managed = new OfficeManagers(session)
                .managedBy(userSession.getUser()).stream()
                        .map(OrganizationModel::getAlias)
                        .sorted()
                        .toList();
        setRole(token, !managed.isEmpty());
        if (!managed.isEmpty()) {
            token.setOtherClaims(CLAIM, managed);
        }
    }

    private static void setRole(IDToken token, boolean manages) {
        Set<String> roles = new LinkedHashSet<>(roles(token));
        boolean changed = manages ? roles.add(OfficeManagers.ROLE) : roles.remove(OfficeManagers.ROLE);
        if (!changed) {
            return;
        }
        if (token instanceof AccessToken accessToken) {
            accessToken.setRealmAccess(new AccessToken.Access().roles(roles));
        } else {
            token.setOtherClaims(ACCESS, new HashMap<>(Map.of(ROLES, roles)));
        }
    }

    private static Collection<String> roles(IDToken token) {
        if (token instanceof AccessToken accessToken) {
            AccessToken.Access access = accessToken.getRealmAccess();
            return access == null || access.getRoles() == null ? List.of() : access.getRoles();
        }
        return token.getOtherClaims().get(ACCESS) instanceof Map<?, ?> access
                        && access.get(ROLES) instanceof Collection<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of();
    }
}
