package nl.mijnkantoor.id.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the admin REST resource and its admin events show it: never the link, the token or its hash. Moments are
 * ISO 8601 in UTC.
 *
 * @param office alias of the office
 * @param email absent, as are the names and ids of people, once the invitation is anonymous
 * @param app client id of the app the person lands in
 * @param invitedBy user id of the inviter; absent when a service invited
 * @param checkWord what the mail says too, to be read out to a person who doubts it
 * @param roles names of the realm roles given; only when the invitation is made
 * @param timeline only when one invitation is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationRepresentation(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String office,
        @Nullable String userId,
        String app,
        String status,
        String createdAt,
        String expiresAt,
        @Nullable String invitedBy,
        boolean reminders,
        String checkWord,
        @Nullable List<String> roles,
        @Nullable List<Step> timeline) {

    /**
     * One line of the timeline.
     *
     * @param by user id of who did it; absent for the product itself, for a service that invited and for whoever
     *     opened the link
     * @param byName name of who did it; only of the invited person and of the office's own people
     * @param from internet address of the request; absent for what the product does by itself
     * @param detail why a mail failed, in the mail server's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String step,
            String at,
            @Nullable String by,
            @Nullable String byName,
            @Nullable String from,
            @Nullable String detail) {}

    static InvitationRepresentation of(InvitationEntity invitation, @Nullable String office) {
        return of(invitation, office, null, null);
    }

    static InvitationRepresentation withTimeline(
            InvitationEntity invitation, @Nullable String office, List<Step> timeline) {
        return of(invitation, office, null, timeline);
    }

    static InvitationRepresentation created(InvitationEntity invitation, String office, List<String> roles) {
        return of(invitation, office, roles, null);
    }

    private static InvitationRepresentation of(
            InvitationEntity invitation,
            @Nullable String office,
            @Nullable List<String> roles,
            @Nullable List<Step> timeline) {
        return new InvitationRepresentation(
                invitation.id(),
                invitation.isAnonymous() ? null : invitation.email(),
                invitation.firstName(),
                invitation.lastName(),
                office,
                invitation.isAnonymous() ? null : invitation.userId(),
                invitation.clientId(),
                invitation.status(Moment.now()).name(),
                invitation.createdAt().toString(),
                invitation.expiresAt().toString(),
                invitation.inviterId(),
                invitation.reminders(),
                CheckWord.of(invitation.id()),
                roles,
                timeline);
    }

    /** One line, with the name of whoever did it where it may be told. */
    static Step step(InvitationStepEntity step, @Nullable String actorName) {
        return new Step(
                step.step().name(),
                step.happenedAt().toString(),
                step.actorId(),
                actorName,
                step.address(),
                step.detail());
    }
}
