package nl.mijnkantoor.id.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that says what a test wants it to say, and counts. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** A reply that never comes: the server falls silent. */
    static final String SILENCE = "";

    /** Instead of a reply the connection ends. */
    static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private volatile boolean hangingUp;

    ScriptedSmtpServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int mails() {
        return mails.get();
    }

    /**
     * Answers a command with this line: {@code RCPT} say, {@code TEXT} for the first line of a mail, or {@code .} for its end.
     */
    ScriptedSmtpServer reply(String command, String line) {
        replies.put(command, line);
        return this;
    }

    /** Answers a command as any server does, from now on. */
    void forget(String command) {
        replies.remove(command);
    }

    /** From now on closes every connection after the mail it carried. */
    void hangUpAfterEachMail() {
        hangingUp = true;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            if (!say(out, replies.getOrDefault("CONNECT", "220 ready"))) {
                return;
            }
            String line;
            while ((line = in.readLine()) != null) {
                String command = line.length() < 4 ? line : line.substring(0, 4);
                if (command.equals("DATA") && !replies.containsKey("DATA")) {
                    say(out, "354 go on");
                    String text = in.readLine();
                    if (!say(out, replies.getOrDefault("TEXT", SILENCE))) {
                        return;
                    }
                    while (text != null && !text.equals(".")) {
                        text = in.readLine();
                    }
                    if (text == null) {
                        return;
                    }
                    mails.incrementAndGet();
                    command = ".";
                }
                if (!say(out, replies.getOrDefault(command, "250 ok"))
                        || command.equals("QUIT")
                        || (command.equals(".") && hangingUp)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether to go on. */
    private static boolean say(OutputStream out, String line) throws IOException {
        if (line.equals(HANG_UP)) {
            return false;
        }
        if (line.equals(SILENCE)) {
            return true;
        }
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
