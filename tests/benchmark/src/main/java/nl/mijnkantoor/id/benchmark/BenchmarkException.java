package nl.mijnkantoor.id.benchmark;

/** Something that makes the run worthless; the message is one sentence for the person at the keyboard. */
final class BenchmarkException extends RuntimeException {

    BenchmarkException(String message) {
        super(message);
    }

    BenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }

    static BenchmarkException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BenchmarkException("Interrupted.", e);
    }
}
