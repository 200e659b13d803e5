package nl.mijnkantoor.id.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An SMTP server on the loopback address that takes every mail and keeps of it only whom it was for, and which one it was. */
final class SmtpSink implements AutoCloseable {

    private static final String MESSAGE_ID = "message-id:";

    private final ServerSocket socket;
    private final ExecutorService conversations = Executors.newCachedThreadPool(SmtpSink::thread);
    private final List<Delivery> deliveries = new ArrayList<>();
    private volatile Duration thought = Duration.ZERO;

    private SmtpSink(ServerSocket socket) {
        this.socket = socket;
    }

    /** A mail that was taken. */
    record Delivery(String recipient, String messageId) {}

    static SmtpSink listen() {
        try {
            var sink = new SmtpSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            sink.conversations.execute(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new BenchmarkException("No SMTP server can listen: " + e.getMessage(), e);
        }
    }

    /** From now on it thinks that long about each mail, and takes it if the client has waited. At least a millisecond. */
    void think(Duration longer) {
        thought = longer;
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized int count() {
        return deliveries.size();
    }

    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new BenchmarkException("The SMTP server cannot be stopped: " + e.getMessage(), e);
        }
        conversations.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                conversations.execute(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            client.setTcpNoDelay(true);
            var out = client.getOutputStream();
            var recipient = "";
            say(out, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, "250 ok");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    if (!take(client, in, recipient)) {
                        return;
                    }
                    say(out, "250 taken");
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client is gone: what it has not finished does not count.
        }
    }

    /** Reads a mail to its end, which alone makes it one; whether the client hears of it is another matter. */
    private boolean take(Socket client, BufferedReader in, String recipient) throws IOException {
        var messageId = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                if (!waits(client, in)) {
                    return false;
                }
                keep(new Delivery(recipient, messageId));
                return true;
            }
            if (messageId.isEmpty() && line.regionMatches(true, 0, MESSAGE_ID, 0, MESSAGE_ID.length())) {
                messageId = line.substring(MESSAGE_ID.length()).strip();
            }
        }
        return false;
    }

    private boolean waits(Socket client, BufferedReader in) throws IOException {
        if (thought.isZero()) {
            return true;
        }
        client.setSoTimeout((int) thought.toMillis());
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            client.setSoTimeout(0);
        }
    }

    private synchronized void keep(Delivery delivery) {
        deliveries.add(delivery);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "smtp-sink");
        thread.setDaemon(true);
        return thread;
    }
}
