package nl.mijnkantoor.id.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.mijnkantoor.id.demo.Folders;

/** A PostgreSQL of the benchmark's own: one server, on the loopback address, a database for each side. */
final class Database implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start(Path folder) {
        try {
            return new Database(EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Folders.createPrivate(folder.resolve("binaries")).toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(true)
                    // What it knows of its tables is to be as up to date as in a server that is older than some
                    // minutes.
                    .setServerConfig("autovacuum_naptime", "5s")
                    .start());
        } catch (IOException e) {
            throw new BenchmarkException("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    /** Makes a database, and says how a server is told to use it. */
    List<String> create(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"%s\"".formatted(name));
        } catch (SQLException e) {
            throw new BenchmarkException("The database %s cannot be made.".formatted(name), e);
        }
        return List.of(
                "--db-url=jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name),
                "--db-username=" + USER,
                "--db-password=" + USER);
    }

    String version() {
        try (var connection = connect()) {
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not say its version.", e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new BenchmarkException("PostgreSQL cannot be stopped: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }
}
