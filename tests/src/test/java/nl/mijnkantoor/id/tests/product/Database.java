package nl.mijnkantoor.id.tests.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

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

    /** One of the settings of the key a realm signs its own links with, such as {@code secret} or {@code kid}. */
    public String linkKey(String realm, String setting) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement select = connection.prepareStatement(
                        "select g.VALUE from COMPONENT_CONFIG g join COMPONENT c on c.ID = g.COMPONENT_ID join REALM r on r.ID ="
                                + " c.REALM_ID where r.NAME = ? and c.PROVIDER_ID = 'hmac-generated' and c.NAME like '%hs512%' and g.NAME = ?")) {
            select.setString(1, realm);
            select.setString(2, setting);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new AssertionError("No key of " + realm);
                }
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes an invitation older than it is, as if the time had passed and nobody had looked at it meanwhile. */
    public void age(String invitationId, Duration by) {
        age(
                "MIJNKANTOOR_INVITATION",
                List.of("CREATED_AT", "LINK_CREATED_AT", "EXPIRES_AT", "CLOSED_AT"),
                invitationId,
                by);
        update(
                "update MIJNKANTOOR_INVITATION_STEP set HAPPENED_AT = HAPPENED_AT - %d where INVITATION_ID = ?"
                        .formatted(by.toMillis()),
                invitationId);
    }

    /** Lets a step of an invitation's timeline not have happened. */
    public void forgetStep(String invitationId, String step) {
        update(
                "delete from MIJNKANTOOR_INVITATION_STEP where INVITATION_ID = ? and STEP = '%s'".formatted(step),
                invitationId);
    }

    /** The server's upkeep is to look at the invitation at its next round, which a test need not wait for long. */
    public void haveUpkeepLookAt(String invitationId) {
        update("update MIJNKANTOOR_INVITATION set DUE_AT = 0 where ID = ?", invitationId);
    }

    /** The lines of an import that ended in this state are to be worked off once more, as if they had waited until now. */
    public void haveLinesWait(String importId, String state) {
        update(
                "update MIJNKANTOOR_IMPORT_LINE set STATE = 'WAITING' where IMPORT_ID = ? and STATE = '%s'"
                        .formatted(state),
                importId);
        update("update MIJNKANTOOR_IMPORT set FINISHED_AT = null where ID = ?", importId);
    }

    /** Makes a lost-phone request older than it is; with a negative duration, younger: its link is to work later. */
    public void ageLostPhone(String requestId, Duration by) {
        age("MIJNKANTOOR_LOST_PHONE", List.of("CREATED_AT", "USABLE_FROM", "EXPIRES_AT"), requestId, by);
    }

    private void age(String table, List<String> columns, String id, Duration by) {
        String changes = columns.stream()
                .map(column -> "%1$s = %1$s - %2$d".formatted(column, by.toMillis()))
                .collect(Collectors.joining(", "));
        update("update %s set %s where ID = ?".formatted(table, changes), id);
    }

    private void update(String sql, String id) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, id);
            if (update.executeUpdate() < 1) {
                throw new AssertionError("No row %s for: %s".formatted(id, sql));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
