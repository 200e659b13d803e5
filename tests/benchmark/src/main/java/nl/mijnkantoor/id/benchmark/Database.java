package nl.mijnkantoor.id.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mijnkantoor.id.demo.Folders;

/** A PostgreSQL of the benchmark's own: one server, on the loopback address, a database for each side. */
final class Database implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String BINARIES = "binaries";
    private static final String VACUUM = "5s";
    private static final String COUNTER = "pg_stat_statements";

    private final EmbeddedPostgres postgres;
    private final Path folder;
    private final Map<String, ProcessorTimes> times = new ConcurrentHashMap<>();

    private Database(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    static Database start(Path folder) {
        try {
            return new Database(
                            EmbeddedPostgres.builder()
                                    .setOverrideWorkingDirectory(Folders.createPrivate(folder.resolve(BINARIES))
                                            .toFile())
                                    .setDataDirectory(folder.resolve("data"))
                                    .setCleanDataDirectory(true)
                                    // What it knows of its tables is to be as up to date as in a server that is older
                                    // than some
                                    // minutes.
                                    .setServerConfig("autovacuum_naptime", VACUUM)
                                    .setServerConfig("shared_preload_libraries", COUNTER)
                                    // Not BEGIN and COMMIT.
                                    .setServerConfig(COUNTER + ".track_utility", "off")
                                    .start(),
                            folder.toRealPath())
                    .counting();
        } catch (IOException e) {
            throw new BenchmarkException("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    private Database counting() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION " + COUNTER);
            return this;
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not count statements.", e);
        }
    }

    /** Its own. They are nobody's children: the program that starts it ends. */
    Stream<ProcessHandle> processes() {
        var binaries = folder.resolve(BINARIES).toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(binaries));
    }

    /** What was done in this database until now; the processor time is that of the processes of its connections. */
    DatabaseUse use(String name) {
        var now = processes()
                .filter(process -> title(process).startsWith("postgres: %s %s ".formatted(USER, name)))
                .collect(Collectors.toMap(
                        ProcessHandle::pid,
                        process -> process.info().totalCpuDuration().orElse(Duration.ZERO)));
        var cpu = times.computeIfAbsent(name, database -> new ProcessorTimes()).total(now);
        return new DatabaseUse(statements(name), cpu);
    }

    private long statements(String name) {
        var sql = "SELECT coalesce(sum(calls), 0) FROM " + COUNTER
                + " WHERE dbid = (SELECT oid FROM pg_database WHERE datname = ?)";
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not count statements.", e);
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

    /** What a reader must know of it. */
    String description() {
        try (var connection = connect()) {
            return "PostgreSQL %s, embedded, a database for each side, not waiting for the disk (fsync, synchronous_commit off), autovacuum every %s, statements counted by %s"
                    .formatted(connection.getMetaData().getDatabaseProductVersion(), VACUUM, COUNTER);
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

    // PostgreSQL writes into its command line which database a process serves.
    private static String title(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            // Gone already.
            return "";
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }
}
