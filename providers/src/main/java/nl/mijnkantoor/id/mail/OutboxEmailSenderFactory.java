package nl.mijnkantoor.id.mail;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.timer.TimerProvider;

/**
 * Makes the outbox the server's way of sending mail, by having the highest order. Found by Keycloak through the service
 * loader; public for it alone.
 */
public final class OutboxEmailSenderFactory implements EmailSenderProviderFactory {

    static final String ID = "mijnkantoor-outbox";

    /** Jakarta Mail's option for what encodes mail. Without it every jar is looked through for that, seven times for each mail. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    private static final String ANGUS_STREAMS = "org.eclipse.angus.mail.util.MailStreamProvider";

    /** Keycloak's own sender, for mail that is sent directly; not asked for as a provider, since it may be switched off. */
    private final DefaultEmailSenderProviderFactory upstream = new DefaultEmailSenderProviderFactory();

    private @Nullable OutboxConfig config;
    private @Nullable OutboxWorkers workers;

    @Override
    public void init(Config.Scope scope) {
        upstream.init(scope);
        System.getProperties().putIfAbsent(STREAMS, ANGUS_STREAMS);
        config = OutboxConfig.parse(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        OutboxConfig parsed = Objects.requireNonNull(config, "init comes first");
        OutboxWorkers created = new OutboxWorkers(factory, parsed, upstream.getEmailAuthenticators());
        workers = created;
        // Only then are the tables there, and the realms.
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                poll(factory, created, parsed);
            } else if (event instanceof BulkMailing mailing) {
                created.bulk(mailing);
            }
        });
    }

    private static void poll(KeycloakSessionFactory factory, OutboxWorkers workers, OutboxConfig config) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(workers::poll, config.pollInterval().toMillis(), ID);
        }
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        OutboxWorkers woken = Objects.requireNonNull(workers, "postInit comes first");
        return new OutboxEmailSender(session, upstream.create(session), woken::wake);
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.close();
        }
        upstream.close();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return OutboxConfig.properties();
    }
}
