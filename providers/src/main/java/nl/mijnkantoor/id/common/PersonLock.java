package nl.mijnkantoor.id.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * Lets one transaction at a time decide about a person: two at the same moment must not both succeed. Taken before any other
 * lock on rows of that person, so that two transactions never wait for each other.
 */
public final class PersonLock {

    private PersonLock() {}

    /** Keeps every other taker off this person until the caller's transaction ends. */
    public static void take(EntityManager em, String userId) {
        em.find(UserEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The same, for a change of what the person logs in with: what is read of the person's credentials from now on is what the
     * last taker left in the database, whatever the caches say.
     */
    public static void takeForCredentials(KeycloakSession session, UserModel person) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        take(em, person.getId());
        em.createQuery("select c from CredentialEntity c where c.user.id = :person", CredentialEntity.class)
                .setParameter("person", person.getId())
                .getResultList()
                .forEach(em::refresh);
        if (person instanceof CachedUserModel cached) {
            cached.invalidate();
        }
    }
}
