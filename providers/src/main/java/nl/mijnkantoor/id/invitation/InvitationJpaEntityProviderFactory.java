package nl.mijnkantoor.id.invitation;

import java.util.List;
import nl.mijnkantoor.id.common.Tables;

/** The tables of invitations. */
public final class InvitationJpaEntityProviderFactory extends Tables {

    /** For Keycloak's service loader. */
    public InvitationJpaEntityProviderFactory() {
        super(
                "mijnkantoor-invitation",
                "META-INF/mijnkantoor-invitation-changelog.xml",
                List.of(InvitationEntity.class, InvitationStepEntity.class, OldLinkEntity.class));
    }
}
