package nl.mijnkantoor.id.common;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.storage.UserStorageUtil;

/**
 * Something that was found out about a person and goes on holding, so that not every login has to ask the database for it. It
 * is kept with the person in Keycloak's user cache and goes with them, on every node, when they change or {@link #forgetAll} is
 * called. Without that cache nothing is kept.
 *
 * @param name another one for every fact
 */
public record PersonFact(String name) {

    /** Whether it was noted since the person last changed. */
    public boolean isKnownOf(UserModel person) {
        return person instanceof CachedUserModel cached
                && !cached.isMarkedForEviction()
                && cached.getCachedWith().containsKey(name);
    }

    /** Notes it; not for a person whom this transaction changes, because that may still come to nothing. */
    @SuppressWarnings("unchecked") // Keycloak declares a map of anything.
    public void note(UserModel person) {
        if (person instanceof CachedUserModel cached && !cached.isMarkedForEviction()) {
            cached.getCachedWith().put(name, true);
        }
    }

    /** Lets go of all that is known of a person, once the session's transaction is over. */
    public static void forgetAll(KeycloakSession session, RealmModel realm, UserModel person) {
        UserCache cache = UserStorageUtil.userCache(session);
        if (cache != null) {
            cache.evict(realm, person);
        }
    }
}
