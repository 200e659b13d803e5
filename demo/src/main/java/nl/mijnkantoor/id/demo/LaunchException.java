package nl.mijnkantoor.id.demo;

/** Something that keeps the demo from running; the message is one sentence for the person at the keyboard. */
public final class LaunchException extends RuntimeException {

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
