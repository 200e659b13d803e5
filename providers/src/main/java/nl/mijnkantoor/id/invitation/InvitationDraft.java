package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;

/**
 * An invitation that has passed every check and can be made.
 *
 * @param email lower case
 * @param locale language tag the realm supports; absent: the realm's default
 * @param app where the person lands after setting the password
 * @param validity how long each link of this invitation lives
 * @param reminders whether the person is reminded
 * @param inviterId user id of the person who invites; absent for a service account
 */
public record InvitationDraft(
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        OrganizationModel office,
        List<RoleModel> roles,
        @Nullable String locale,
        ClientModel app,
        Duration validity,
        boolean reminders,
        @Nullable String inviterId) {}
