package nl.mijnkantoor.id.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;

/**
 * A line that names somebody who could be invited, as far as the line goes.
 *
 * @param email in lower case
 */
record Candidate(
        ImportLine line,
        String email,
        OrganizationModel office,
        List<RoleModel> roles,
        @Nullable String locale,
        ClientModel app) {

    /** Names the person and the office: the same twice is a duplicate. */
    String key() {
        return email + ' ' + office.getId();
    }
}
