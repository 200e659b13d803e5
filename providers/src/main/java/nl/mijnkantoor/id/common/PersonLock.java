package nl.mijnkantoor.id.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * Lets one transaction at a time decide about a person. Taken before any other lock on rows of that person, so that two
 * transactions never wait for each other.
 */
public final class PersonLock {

    private PersonLock() {}

    /** Keeps every other taker off this person until the caller's transaction ends. */
    public static void take(EntityManager em, String userId) {
        em.find(UserEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
    }
}
