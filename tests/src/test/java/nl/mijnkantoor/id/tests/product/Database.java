package nl.mijnkantoor.id.tests.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** The server's database, for time that cannot be waited for: the only place where tests reach behind the interfaces. */
public final class Database {

    private final String url;
    private final String user;
    private final String password;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Takes a person's authenticator app away without the server hearing of it. */
    public void deleteAuthenticatorApp(String userId) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement delete =
                        connection.prepareStatement("delete from CREDENTIAL where USER_ID = ? and TYPE = 'otp'")) {
            delete.setString(1, userId);
            if (delete.executeUpdate() != 1) {
                throw new AssertionError("No authenticator app of " + userId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes an invitation older than it is, as if the time had passed. */
    public void age(String invitationId, Duration by) {
        String sql = "update MIJNKANTOOR_INVITATION set CREATED_AT = CREATED_AT - ?,"
                + " LINK_CREATED_AT = LINK_CREATED_AT - ?, EXPIRES_AT = EXPIRES_AT - ? where ID = ?";
        try (Connection connection = DriverManager.getConnection(url, user, password);
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
}
