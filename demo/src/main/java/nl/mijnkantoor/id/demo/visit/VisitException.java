package nl.mijnkantoor.id.demo.visit;

/** An answer that a visitor cannot go on from; the message is one sentence that tells what came instead. */
public final class VisitException extends RuntimeException {

    public VisitException(String message) {
        super(message);
    }

    public VisitException(String message, Throwable cause) {
        super(message, cause);
    }

    static VisitException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new VisitException("Interrupted.", e);
    }
}
