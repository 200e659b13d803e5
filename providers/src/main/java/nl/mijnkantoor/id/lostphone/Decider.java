package nl.mijnkantoor.id.lostphone;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.office.OfficeAccess;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Whoever asks the admin REST resource, and what that lets them do. Platform admins (who may manage users) see and decide
 * everything; an office manager what concerns the offices they manage (see {@link OfficeAccess}).
 */
final class Decider {

    private final AdminPermissionEvaluator auth;
    private final OfficeAccess access;
    private final RequestManagers managers;

    Decider(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.auth = auth;
        this.access = new OfficeAccess(session, auth);
        this.managers = new RequestManagers(session);
    }

    UserModel user() {
        return access.user();
    }

    boolean isPlatformAdmin() {
        return auth.users().canManage();
    }

    /** The offices this one manages; empty for everybody else, platform admins included. */
    Set<String> officeIds() {
        return access.managed().stream().map(OrganizationModel::getId).collect(Collectors.toSet());
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
        if (request.userId().equals(user().getId())) {
            return Optional.of("own-request");
        }
        if (isPlatformAdmin()) {
            return Optional.empty();
        }
        if (person != null && managers.isPlatformAdmin(person)) {
            return Optional.of("platform-admin");
        }
        boolean manages = !access.managed().isEmpty() && person != null && managers.mayDecide(user(), request, person);
        return manages ? Optional.empty() : Optional.of("forbidden");
    }

    /** Whether this login is recent enough to let somebody in by it. */
    boolean isFresh(Duration maxAge) {
        return access.isFresh(maxAge);
    }
}
