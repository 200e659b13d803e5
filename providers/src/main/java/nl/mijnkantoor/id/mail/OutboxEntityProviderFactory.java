package nl.mijnkantoor.id.mail;

import java.util.List;
import nl.mijnkantoor.id.common.Tables;

/** The table of the outbox. */
public final class OutboxEntityProviderFactory extends Tables {

    /** For Keycloak's service loader. */
    public OutboxEntityProviderFactory() {
        super("mijnkantoor-mail", "META-INF/mijnkantoor-mail-changelog.xml", List.of(QueuedMail.class));
    }
}
