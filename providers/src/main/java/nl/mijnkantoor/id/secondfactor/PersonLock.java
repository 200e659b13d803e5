package nl.mijnkantoor.id.secondfactor;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.UserEntity;

/** Lets one request at a time change what a person logs in with: two at the same moment must not both succeed. */
final class PersonLock {

    private PersonLock() {}

    /**
     * Keeps every other request that takes this lock waiting until this one's transaction ends. What is read of the person's
     * credentials from now on is what the last one left in the database, whatever the caches say.
     */
    static void take(KeycloakSession session, UserModel person) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        em.find(UserEntity.class, person.getId(), LockModeType.PESSIMISTIC_WRITE);
        em.createQuery("select c from CredentialEntity c where c.user.id = :person", CredentialEntity.class)
                .setParameter("person", person.getId())
                .getResultList()
                .forEach(em::refresh);
        if (person instanceof CachedUserModel cached) {
            cached.invalidate();
        }
    }
}
