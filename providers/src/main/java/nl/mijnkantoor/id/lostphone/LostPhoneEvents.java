package nl.mijnkantoor.id.lostphone;

import java.util.Locale;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** User events about a request, for the audit trail: what happened to whom, never a link or a token. */
final class LostPhoneEvents {

    static final String ACTION = "mijnkantoor-lost-phone";
    static final String STEP = "mijnkantoor_lost_phone";

    private LostPhoneEvents() {}

    static void record(KeycloakSession session, UserModel person, LostPhoneStep step) {
        of(
                        new EventBuilder(
                                        session.getContext().getRealm(),
                                        session,
                                        session.getContext().getConnection())
                                .user(person),
                        step)
                .success();
    }

    /** The event of a step, which goes on from an event that knows who and where. */
    static EventBuilder of(EventBuilder event, LostPhoneStep step) {
        return event.clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, ACTION)
                .detail(STEP, step.name().toLowerCase(Locale.ROOT));
    }
}
