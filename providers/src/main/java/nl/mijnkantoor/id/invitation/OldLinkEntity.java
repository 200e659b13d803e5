package nl.mijnkantoor.id.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A link that a newer one has taken the place of, and the invitation the newer one belongs to: whoever still holds the old
 * mail is told to look for the new one. Public for Hibernate only.
 */
@Entity
@Table(name = "MIJNKANTOOR_INVITATION_OLD_LINK")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields; queries read them.
public class OldLinkEntity {

    @Id
    @Column(name = "TOKEN_HASH", length = 64)
    private String tokenHash;

    @Column(name = "INVITATION_ID", length = 36, nullable = false)
    private String invitationId;

    /** For Hibernate. */
    protected OldLinkEntity() {}

    OldLinkEntity(String tokenHash, String invitationId) {
        this.tokenHash = tokenHash;
        this.invitationId = invitationId;
    }
}
