package nl.mijnkantoor.id.common;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may show it: every kind and place, and what was said, but for people. E-mail addresses are taken out. Of a
 * failure with a database below it nothing said is kept: databases and their drivers repeat the values of a statement.
 */
public final class LoggableFailure extends Exception {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]\"',;:=]+@[^\\s<>()\\[\\]\"',;:=]+");
    private static final String INSTEAD = "…@…";

    private LoggableFailure(String words, StackTraceElement[] places, @Nullable Throwable cause) {
        super(words, cause, false, true);
        setStackTrace(places);
    }

    /** The failure and what caused it. */
    public static LoggableFailure of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        boolean isOfDatabase = chain.stream().anyMatch(SQLException.class::isInstance);
        LoggableFailure told = null;
        for (int i = chain.size() - 1; i > 0; i--) {
            told = of(chain.get(i), isOfDatabase, told);
        }
        return of(failure, isOfDatabase, told);
    }

    private static LoggableFailure of(Throwable failure, boolean isOfDatabase, @Nullable Throwable cause) {
        StringBuilder words = new StringBuilder(failure.getClass().getName());
        if (failure instanceof SQLException database) {
            words.append(": SQL state ").append(database.getSQLState());
        } else if (!isOfDatabase && failure.getMessage() != null) {
            words.append(": ").append(withoutAddresses(failure.getMessage()));
        }
        return new LoggableFailure(words.toString(), failure.getStackTrace(), cause);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = failure; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    /** What somebody else's software said, such as a mail server, without e-mail addresses. */
    public static String withoutAddresses(String words) {
        return ADDRESS.matcher(words).replaceAll(INSTEAD);
    }
}
