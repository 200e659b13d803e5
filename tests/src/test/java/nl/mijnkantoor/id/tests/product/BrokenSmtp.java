package nl.mijnkantoor.id.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that hangs up on everybody, and counts how often it had to. */
public final class BrokenSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger attempts = new AtomicInteger();

    private BrokenSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    /** Takes the place of the SMTP server at this port until it is closed. */
    public static BrokenSmtp listen(int port) {
        try {
            BrokenSmtp broken = new BrokenSmtp(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(broken::hangUp, "broken-smtp");
            thread.setDaemon(true);
            thread.start();
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often somebody tried to send a mail. */
    public int attempts() {
        return attempts.get();
    }

    private void hangUp() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                attempts.incrementAndGet();
                caller.setSoLinger(true, 0);
            } catch (IOException e) {
                // Closed while waiting for a caller, or the caller was faster.
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
