package nl.mijnkantoor.id.secondfactor;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Why a session gets no token. The code stands in the event, where a dashboard may count it. */
enum Refusal {
    NO_SESSION("no_session"),
    NO_USER("no_user"),
    NOT_PRESENTED("second_factor_not_presented"),
    NOT_ENROLLED("second_factor_not_enrolled");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Returns null only for a service account, or a person who has a second factor and presented one in this session. */
    static @Nullable Refusal of(@Nullable UserSessionModel session) {
        if (session == null) {
            return NO_SESSION;
        }
        UserModel user = session.getUser();
        if (user == null) {
            return NO_USER;
        }
        if (user.getServiceAccountClientLink() != null) {
            return null;
        }
        if (!SecondFactorProof.isIn(session)) {
            return NOT_PRESENTED;
        }
        return SecondFactors.areEnrolled(user) ? null : NOT_ENROLLED;
    }
}
