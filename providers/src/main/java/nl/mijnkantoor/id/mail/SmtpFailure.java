package nl.mijnkantoor.id.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.LoggableFailure;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;

/**
 * Why a mail could not be handed over, and what that means for it.
 *
 * @param kind what to do next
 * @param summary one line for the row, the log and who sees the invitation, without anybody's address
 */
record SmtpFailure(Kind kind, String summary) {

    enum Kind {
        /** The server will not take this mail, now or later. */
        REFUSED,
        /** The server may take this mail later. */
        PUT_OFF,
        /** It is not about this mail: the server is away, or the realm's settings are wrong. */
        SERVER,
        /** The server broke off while it had the mail in hand: it may have it, and each further try may be one copy more. */
        BROKEN_OFF
    }

    /** Mailbox full, by most servers' use of it: worth another try, although it begins with a 5. */
    private static final int MAILBOX_FULL = 552;

    /** The server wants a login, or another one: the settings are wrong, not the mail. */
    private static final List<Integer> LOGIN_REPLIES = List.of(530, 534, 535, 538);

    /**
     * Judges a failure.
     *
     * @param failure as {@link SmtpConnection#send} throws it: an {@link EmailException} before the mail was on its way
     */
    static SmtpFailure of(Exception failure) {
        if (failure instanceof RuntimeException) {
            return new SmtpFailure(Kind.PUT_OFF, summary(failure));
        }
        List<Throwable> chain = chain(failure);
        return Stream.concat(
                        find(chain, SMTPAddressFailedException.class).map(e -> reply(e.getReturnCode(), e)),
                        find(chain, SMTPSendFailedException.class).map(SmtpFailure::ofCommand))
                .findFirst()
                .orElseGet(() -> new SmtpFailure(
                        failure instanceof EmailException ? Kind.SERVER : Kind.BROKEN_OFF,
                        summary(mostTelling(chain))));
    }

    /** MAIL FROM is about the sender, thus about the settings; after that it is about the mail. */
    private static SmtpFailure ofCommand(SMTPSendFailedException failure) {
        boolean aboutSender =
                Objects.requireNonNullElse(failure.getCommand(), "").startsWith("MAIL");
        return aboutSender ? new SmtpFailure(Kind.SERVER, summary(failure)) : reply(failure.getReturnCode(), failure);
    }

    private static SmtpFailure reply(int code, MessagingException failure) {
        Kind kind;
        if (code < 0) {
            kind = Kind.BROKEN_OFF;
        } else if (LOGIN_REPLIES.contains(code) || code == 421) {
            kind = Kind.SERVER;
        } else if (code >= 500 && code < 600 && code != MAILBOX_FULL) {
            kind = Kind.REFUSED;
        } else {
            kind = Kind.PUT_OFF;
        }
        return new SmtpFailure(kind, summary(failure));
    }

    private static <T extends Throwable> Stream<T> find(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).limit(1);
    }

    /** Jakarta Mail hangs exceptions side by side as well as one below another. */
    private static List<Throwable> chain(Throwable top) {
        List<Throwable> chain = new ArrayList<>();
        collect(top, chain);
        return chain;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> into) {
        if (failure == null || into.contains(failure)) {
            return;
        }
        into.add(failure);
        if (failure instanceof MessagingException messaging) {
            collect(messaging.getNextException(), into);
        }
        collect(failure.getCause(), into);
    }

    /** Keycloak wraps what Jakarta Mail said; what Jakarta Mail wraps adds little. */
    private static Throwable mostTelling(List<Throwable> chain) {
        return chain.stream()
                .filter(MessagingException.class::isInstance)
                .findFirst()
                .orElse(chain.get(0));
    }

    private static String summary(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return HeaderText.oneLine(message == null ? name : name + ": " + LoggableFailure.withoutAddresses(message));
    }
}
