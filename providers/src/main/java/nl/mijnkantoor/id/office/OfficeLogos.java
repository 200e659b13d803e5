package nl.mijnkantoor.id.office;

import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.cache.CachedRealmModel;

/** The offices' logos in the database, within the caller's transaction. */
public final class OfficeLogos {

    private static final String KEPT = "mijnkantoor.office-logos";

    private final KeycloakSession session;
    private final EntityManager em;

    /** Looks at the logos of all realms. */
    public OfficeLogos(KeycloakSession session) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * The logo as an address that needs no request. Every page of a login asks, so it is kept with the session's realm in
     * Keycloak's cache; changing one makes every node read the realm and its logos anew.
     */
    @SuppressWarnings("unchecked") // Keycloak declares a map of anything.
    Optional<String> of(OrganizationModel office) {
        String id = office.getId();
        if (!(session.getContext().getRealm() instanceof CachedRealmModel realm)) {
            return read(id);
        }
        Map<String, Optional<String>> kept = (Map<String, Optional<String>>)
                realm.getCachedWith().computeIfAbsent(KEPT, any -> new ConcurrentHashMap<>());
        Optional<String> known = kept.get(id);
        if (known == null) {
            known = read(id);
            kept.put(id, known);
        }
        return known;
    }

    private Optional<String> read(String organizationId) {
        return Optional.ofNullable(em.find(OfficeLogo.class, organizationId)).map(OfficeLogo::asDataUri);
    }

    /** The logo as a PNG file, for a mail to enclose. */
    public Optional<byte[]> png(String organizationId) {
        return Optional.ofNullable(em.find(OfficeLogo.class, organizationId)).map(OfficeLogo::png);
    }

    /** Keeps an image that has been cleaned. */
    void set(OrganizationModel office, String realmId, byte[] png) {
        em.merge(new OfficeLogo(office.getId(), realmId, Base64.getEncoder().encodeToString(png)));
        forgetKept();
    }

    void remove(String organizationId) {
        remove("organizationId", organizationId);
        forgetKept();
    }

    private void forgetKept() {
        // Another kind of realm is one whose cached copy goes anyway.
        if (session.getContext().getRealm() instanceof CachedRealmModel realm) {
            session.getProvider(CacheRealmProvider.class).registerRealmInvalidation(realm.getId(), realm.getName());
        }
    }

    void removeAll(String realmId) {
        remove("realmId", realmId);
    }

    private void remove(String attribute, String value) {
        em.createQuery("delete from OfficeLogo l where l." + attribute + " = :value")
                .setParameter("value", value)
                .executeUpdate();
    }
}
