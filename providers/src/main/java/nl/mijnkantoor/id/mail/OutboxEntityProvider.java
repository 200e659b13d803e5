package nl.mijnkantoor.id.mail;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Adds the outbox's table to the server's database. */
final class OutboxEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(QueuedMail.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/mijnkantoor-mail-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return OutboxEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
