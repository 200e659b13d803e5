package nl.mijnkantoor.id.lostphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * A request as the admin REST resource and its admin events show it: never a link, a token or its hash. Moments are ISO 8601
 * in UTC.
 *
 * @param offices aliases of the offices that were asked
 * @param usableFrom when the link begins to work; only once it was approved
 * @param passwordChangedAt when the password was last set; absent when there is none
 * @param passwordChangedRecently whether that was less than a day before the request or after it, so that the person should
 *     be called
 * @param reason what a manager wrote when refusing
 * @param timeline only when one request is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LostPhoneRequestRepresentation(
        String id,
        String userId,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> offices,
        String status,
        String createdAt,
        @Nullable String usableFrom,
        String expiresAt,
        @Nullable String passwordChangedAt,
        boolean passwordChangedRecently,
        @Nullable String reason,
        @Nullable List<Step> timeline) {

    /**
     * One line of the timeline.
     *
     * @param by user id of who did it; absent for whoever followed a link
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String step, String at, @Nullable String by) {}

    static LostPhoneRequestRepresentation of(
            LostPhoneRequestEntity request,
            @Nullable UserModel person,
            List<String> offices,
            @Nullable List<LostPhoneStepEntity> timeline) {
        Instant changedAt = person == null ? null : RecentPassword.changedAt(person);
        return new LostPhoneRequestRepresentation(
                request.id(),
                request.userId(),
                person == null ? null : person.getEmail(),
                person == null ? null : person.getFirstName(),
                person == null ? null : person.getLastName(),
                offices,
                request.status(Moment.now()).name(),
                request.createdAt().toString(),
                text(request.usableFrom()),
                request.expiresAt().toString(),
                text(changedAt),
                person != null && RecentPassword.of(person, request.createdAt()) != null,
                request.reason(),
                timeline == null
                        ? null
                        : timeline.stream()
                                .map(LostPhoneRequestRepresentation::step)
                                .toList());
    }

    private static Step step(LostPhoneStepEntity step) {
        return new Step(step.step().name(), step.happenedAt().toString(), step.actorId());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
