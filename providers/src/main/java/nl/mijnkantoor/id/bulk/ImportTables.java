package nl.mijnkantoor.id.bulk;

import java.util.List;
import nl.mijnkantoor.id.common.Tables;

/** The tables of imports. */
public final class ImportTables extends Tables {

    /** For Keycloak's service loader. */
    public ImportTables() {
        super(
                "mijnkantoor-invitation-import",
                "META-INF/mijnkantoor-invitation-import-changelog.xml",
                List.of(ImportEntity.class, ImportLineEntity.class));
    }
}
