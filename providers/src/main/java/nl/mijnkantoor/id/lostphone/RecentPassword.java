package nl.mijnkantoor.id.lostphone;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * When a person's password was set, if that was so shortly before a request that whoever decides has to know: somebody who
 * reads the person's mail can set a new password with it, and then get the link as well.
 */
final class RecentPassword {

    private static final Duration RECENT = Duration.ofHours(24);

    private RecentPassword() {}

    /** Absent when the password is older than a day at that moment, or there is none. */
    static @Nullable Instant of(UserModel person, Instant at) {
        Instant changedAt = changedAt(person);
        return changedAt == null || changedAt.isBefore(at.minus(RECENT)) ? null : changedAt;
    }

    static @Nullable Instant changedAt(UserModel person) {
        return person.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getCreatedDate)
                .findFirst()
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }
}
