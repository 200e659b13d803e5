package nl.mijnkantoor.id.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Base64;
import org.hibernate.annotations.Nationalized;

/** An office's logo. Too long for an attribute of an organization, which holds 255 characters. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_OFFICE_LOGO")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class OfficeLogo {

    @Id
    @Column(name = "ORGANIZATION_ID", length = 36)
    private String organizationId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Nationalized
    @Column(name = "PNG", nullable = false)
    private String png;

    /** For Hibernate. */
    protected OfficeLogo() {}

    /**
     * A logo.
     *
     * @param png in Base64
     */
    OfficeLogo(String organizationId, String realmId, String png) {
        this.organizationId = organizationId;
        this.realmId = realmId;
        this.png = png;
    }

    byte[] png() {
        return Base64.getDecoder().decode(png);
    }

    /** The image as an address that needs no request. */
    String asDataUri() {
        return "data:image/png;base64," + png;
    }
}
