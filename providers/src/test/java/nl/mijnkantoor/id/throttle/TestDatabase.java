package nl.mijnkantoor.id.throttle;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A database with the changelog in it. */
record TestDatabase(String name, EntityManagerFactory entities, Closeable server) implements Closeable {

    static TestDatabase h2() {
        String url = "jdbc:h2:mem:throttle;DB_CLOSE_DELAY=-1";
        return open("H2", url, "sa", () -> {});
    }

    @SuppressWarnings("resource") // Closed with the database.
    static TestDatabase postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return open("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDatabase open(String name, String url, String user, Closeable server) {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("META-INF/mijnkantoor-throttle-changelog.xml", new ClassLoaderResourceAccessor(), database)
                    .update(new Contexts());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        EntityManagerFactory entities = new HibernatePersistenceConfiguration("throttle")
                .managedClass(Counter.class)
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
