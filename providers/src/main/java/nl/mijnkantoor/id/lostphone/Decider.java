package nl.mijnkantoor.id.lostphone;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Whoever asks the admin REST resource, and what that lets them do. Platform admins (who may manage users) see and decide
 * everything; an office manager what concerns the offices they are a member of, with a token of {@value #CLIENT}: any other
 * app holds tokens of managers, too, and is not to decide in their name.
 */
final class Decider {

    static final String CLIENT = "kantoorbeheer";

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final OfficeManagers managers;
    private final UserModel user;

    Decider(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.auth = auth;
        this.managers = new OfficeManagers(session);
        this.user = auth.adminAuth().getUser();
    }

    UserModel user() {
        return user;
    }

    boolean isPlatformAdmin() {
        return auth.users().canManage();
    }

    private boolean isOfficeManager() {
        return auth.adminAuth().getRealm().equals(session.getContext().getRealm())
                && CLIENT.equals(token().getIssuedFor())
                && auth.adminAuth().hasRealmRole(OfficeManagers.ROLE);
    }

    /** The offices this one manages; empty for everybody else, platform admins included. */
    Set<String> officeIds() {
        return isOfficeManager()
                ? new Offices(session, session.getContext().getRealm())
                        .of(user).stream()
                                .filter(OrganizationModel::isEnabled)
                                .map(OrganizationModel::getId)
                                .collect(Collectors.toSet())
                : Set.of();
    }

    boolean maySee(LostPhoneRequestEntity request) {
        return isPlatformAdmin() || officeIds().stream().anyMatch(request.officeIds()::contains);
    }

    /**
     * Why this one may not decide about a request, as a code.
     *
     * @param person who asked; absent when the account is gone
     */
    Optional<String> reasonNotToDecide(LostPhoneRequestEntity request, @Nullable UserModel person) {
        if (request.userId().equals(user.getId())) {
            return Optional.of("own-request");
        }
        if (isPlatformAdmin()) {
            return Optional.empty();
        }
        if (person != null && managers.isPlatformAdmin(person)) {
            return Optional.of("platform-admin");
        }
        boolean manages = isOfficeManager()
                && person != null
                && managers.officeToDecideFor(user, request, person).isPresent();
        return manages ? Optional.empty() : Optional.of("forbidden");
    }

    /** Whether this login is recent enough to let somebody in by it. Service accounts do not log in. */
    boolean isFresh(Duration maxAge) {
        if (user.getServiceAccountClientLink() != null) {
            return true;
        }
        Long loggedInAt = token().getAuth_time();
        return loggedInAt != null && Moment.now().getEpochSecond() - loggedInAt <= maxAge.toSeconds();
    }

    private AccessToken token() {
        return auth.adminAuth().getToken();
    }
}
