package nl.mijnkantoor.id.office;

import java.util.List;
import nl.mijnkantoor.id.common.Tables;

/** The table of what does not fit into an organization's attributes. */
public final class OfficeTables extends Tables {

    /** For Keycloak's service loader. */
    public OfficeTables() {
        super("mijnkantoor-office", "META-INF/mijnkantoor-office-changelog.xml", List.of(OfficeLogo.class));
    }
}
