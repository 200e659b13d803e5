package nl.mijnkantoor.id.common;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A database with a feature's changelog in it. */
public record TestDatabase(String name, EntityManagerFactory entities, Closeable server) implements Closeable {

    /** In memory, for one feature. */
    public static TestDatabase h2(String feature, Class<?>... entities) {
        return open("H2", "jdbc:h2:mem:" + feature + ";DB_CLOSE_DELAY=-1", "sa", () -> {}, feature, entities);
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
