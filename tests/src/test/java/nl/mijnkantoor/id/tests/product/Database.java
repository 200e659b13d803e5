package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.tools.Server;

/**
 * The server's database, for time that cannot be waited for: the only place where tests reach behind the interfaces. It is
 * the H2 that Keycloak comes with, run here so that both may look into it.
 */
public final class Database implements AutoCloseable {

    static final String USER = "sa";
    static final String PASSWORD = "sa";

    private final Server server;
    private final String url;

    private Database(Server server, String url) {
        this.server = server;
        this.url = url;
    }

    static Database start(Path folder) {
        try {
            Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                    .start();
            String url = "jdbc:h2:tcp://127.0.0.1:%d/./db;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
            return new Database(server, url.formatted(server.getPort()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return url;
    }

    /** Makes an invitation older than it is, as if the time had passed. */
    public void age(String invitationId, Duration by) {
        String sql = "update MIJNKANTOOR_INVITATION set CREATED_AT = CREATED_AT - ?,"
                + " LINK_CREATED_AT = LINK_CREATED_AT - ?, EXPIRES_AT = EXPIRES_AT - ? where ID = ?";
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, by.toMillis());
            update.setLong(2, by.toMillis());
            update.setLong(3, by.toMillis());
            update.setString(4, invitationId);
            if (update.executeUpdate() != 1) {
                throw new AssertionError("No invitation " + invitationId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
