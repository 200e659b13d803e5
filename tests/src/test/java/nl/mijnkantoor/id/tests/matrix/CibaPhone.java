package nl.mijnkantoor.id.tests.matrix;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import nl.mijnkantoor.id.tests.product.Eventually;

/** The device that is told when somebody's login begins without a browser, and could say yes. */
final class CibaPhone implements AutoCloseable {

    private static final int CREATED = 201;

    private final HttpServer server;
    private final BlockingDeque<String> asked = new LinkedBlockingDeque<>();

    private CibaPhone(HttpServer server) {
        this.server = server;
    }

    static CibaPhone start() {
        return start(0);
    }

    /** At this port; 0 takes any. */
    static CibaPhone start(int port) {
        try {
            CibaPhone phone =
                    new CibaPhone(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            phone.server.createContext("/", exchange -> {
                phone.asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.sendResponseHeaders(CREATED, -1);
                exchange.close();
            });
            phone.server.start();
            return phone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** The token with which the newest question is answered. */
    String answerToken() {
        return Eventually.find("a question to the phone", () -> Optional.ofNullable(asked.pollLast()))
                .substring("Bearer ".length());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
