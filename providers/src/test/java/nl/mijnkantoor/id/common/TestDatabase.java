package nl.mijnkantoor.id.common;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;

/** A database with a feature's changelog in it. */
public record TestDatabase(String name, EntityManagerFactory entities, Closeable server) implements Closeable {

    /** In memory, for one feature. */
    public static TestDatabase h2(String feature, Class<?>... entities) {
        return open("H2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", () -> {}, feature, entities);
    }

    /** A server of its own, for one feature. */
    @SuppressWarnings("resource") // Closed with the database.
    public static TestDatabase postgres(String feature, Class<?>... entities) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return open("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", server, feature, entities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDatabase open(
            String name, String url, String user, Closeable server, String feature, Class<?>... managed) {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase(
                            "META-INF/mijnkantoor-" + feature + "-changelog.xml",
                            new ClassLoaderResourceAccessor(),
                            database)
                    .update(new Contexts());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(feature);
        List.of(managed).forEach(configuration::managedClass);
        EntityManagerFactory entities = configuration
                .jdbcUrl(url)
                .jdbcCredentials(user, "")
                .jdbcPoolSize(40)
                .createEntityManagerFactory();
        return new TestDatabase(name, entities, server);
    }

    /** Stands in for Keycloak's session: its transaction has begun, and ends when it is closed. */
    public KeycloakSession session(KeycloakSessionFactory factory) {
        KeycloakSession session = outsideTransaction(factory);
        EntityManager begun = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        begun.getTransaction().begin();
        return session;
    }

    /** The same, with no transaction of its own. */
    public KeycloakSession outsideTransaction(KeycloakSessionFactory factory) {
        KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
        EntityManager manager = entities.createEntityManager();
        when(session.getKeycloakSessionFactory()).thenReturn(factory);
        JpaConnectionProvider connection = mock(JpaConnectionProvider.class);
        when(connection.getEntityManager()).thenReturn(manager);
        doReturn(connection).when(session).getProvider(JpaConnectionProvider.class);
        KeycloakTransactionManager transaction = mock(KeycloakTransactionManager.class);
        when(session.getTransactionManager()).thenReturn(transaction);
        doAnswer(call -> setRollbackOnly(manager)).when(transaction).setRollbackOnly();
        doAnswer(call -> end(manager)).when(session).close();
        return session;
    }

    private static @Nullable Object setRollbackOnly(EntityManager manager) {
        manager.getTransaction().setRollbackOnly();
        return null;
    }

    private static @Nullable Object end(EntityManager manager) {
        if (manager.getTransaction().getRollbackOnly()) {
            manager.getTransaction().rollback();
        } else {
            manager.getTransaction().commit();
        }
        manager.close();
        return null;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws IOException {
        entities.close();
        server.close();
    }
}
