package nl.mijnkantoor.id.office;

import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** The offices' logos in the database, within the caller's transaction. */
public final class OfficeLogos {

    private final EntityManager em;

    /** Looks at the logos of all realms. */
    public OfficeLogos(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** The logo as an address that needs no request. */
    Optional<String> of(OrganizationModel office) {
        return Optional.ofNullable(em.find(OfficeLogo.class, office.getId())).map(OfficeLogo::asDataUri);
    }

    /** The logo as a PNG file, for a mail to enclose. */
    public Optional<byte[]> png(String organizationId) {
        return Optional.ofNullable(em.find(OfficeLogo.class, organizationId)).map(OfficeLogo::png);
    }

    /** Keeps an image that has been cleaned. */
    void set(OrganizationModel office, String realmId, byte[] png) {
        em.merge(new OfficeLogo(office.getId(), realmId, Base64.getEncoder().encodeToString(png)));
    }

    void remove(String organizationId) {
        remove("organizationId", organizationId);
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
