package nl.mijnkantoor.id.tests.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes no mail, and counts how often it had to refuse. */
public final class BrokenSmtp implements AutoCloseable {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final ServerSocket socket;
    private final Thread thread;
    private final AtomicInteger attempts = new AtomicInteger();

    private BrokenSmtp(ServerSocket socket, Conversation conversation) {
        this.socket = socket;
        this.thread = new Thread(() -> accept(conversation), "broken-smtp");
    }

    /** Takes the place of the SMTP server at this port until it is closed, and hangs up on everybody. */
    public static BrokenSmtp listen(int port) {
        return listen(port, caller -> caller.setSoLinger(true, 0));
    }

    /** The same, but answers each recipient with this line. */
    public static BrokenSmtp refusing(int port, String reply) {
        return listen(port, caller -> refuse(caller, reply));
    }

    @FunctionalInterface
    private interface Conversation {
        void with(Socket caller) throws IOException;
    }

    private static BrokenSmtp listen(int port, Conversation conversation) {
        try {
            BrokenSmtp broken =
                    new BrokenSmtp(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()), conversation);
            broken.thread.setDaemon(true);
            broken.thread.start();
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often somebody tried to send a mail. */
    public int attempts() {
        return attempts.get();
    }

    private void accept(Conversation conversation) {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                attempts.incrementAndGet();
                conversation.with(caller);
            } catch (IOException e) {
                // Closed while waiting for a caller, or the caller was faster.
            }
        }
    }

    private static void refuse(Socket caller, String reply) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, "220 ready");
        for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
            say(caller, line.startsWith("RCPT") ? reply : "250 ok");
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
            // The port is free only once nobody waits for a caller any more.
            thread.join(LONGEST_GOODBYE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
