package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.storage.ReadOnlyException;

/** One of our invitations as Keycloak's console shows it. */
record ConsoleInvitation(InvitationEntity invitation) implements OrganizationInvitationModel {

    private static final long MILLIS = 1000;

    @Override
    public String getId() {
        return invitation.id();
    }

    @Override
    public String getOrganizationId() {
        return invitation.organizationId();
    }

    @Override
    public String getEmail() {
        return invitation.email();
    }

    @Override
    public @Nullable String getFirstName() {
        return invitation.firstName();
    }

    @Override
    public @Nullable String getLastName() {
        return invitation.lastName();
    }

    /** The console's 'sent': of the link that works, not of the first one. */
    @Override
    public int getCreatedAt() {
        return seconds(invitation.linkCreatedAt().toEpochMilli());
    }

    @Override
    public int getExpiresAt() {
        return seconds(invitation.expiresAt().toEpochMilli());
    }

    @Override
    public InvitationStatus getStatus() {
        return isExpired() ? InvitationStatus.EXPIRED : InvitationStatus.PENDING;
    }

    @Override
    public boolean isExpired() {
        return !invitation.isActive(Moment.now());
    }

    /** Our links are for the invited only. */
    @Override
    public @Nullable String getInviteLink() {
        return null;
    }

    /** Keycloak's link leads nowhere; the person has been mailed ours. */
    @Override
    public void setInviteLink(String inviteLink) {}

    @Override
    public void setEmail(String email) {
        throw readOnly();
    }

    @Override
    public void setFirstName(String firstName) {
        throw readOnly();
    }

    @Override
    public void setLastName(String lastName) {
        throw readOnly();
    }

    @Override
    public void setExpiresAt(int expiresAt) {
        throw readOnly();
    }

    private static ReadOnlyException readOnly() {
        return new ReadOnlyException("An invitation is changed by inviting anew");
    }

    private static int seconds(long millis) {
        return Math.toIntExact(millis / MILLIS);
    }
}
