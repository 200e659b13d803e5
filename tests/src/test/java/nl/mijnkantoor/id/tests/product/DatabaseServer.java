package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;

/** The database that Keycloak comes with, run here so that the server and a test may both look into it. */
final class DatabaseServer implements AutoCloseable {

    private static final String USER = "sa";
    private static final String PASSWORD = "sa";

    private final Server server;

    private DatabaseServer(Server server) {
        this.server = server;
    }

    static DatabaseServer start(Path folder) {
        try {
            return new DatabaseServer(
                    Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                            .start());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Database database() {
        String url = "jdbc:h2:tcp://127.0.0.1:%d/./db;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1".formatted(server.getPort());
        return new Database(url, USER, PASSWORD);
    }

    @Override
    public void close() {
        server.stop();
    }
}
