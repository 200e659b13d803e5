package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The ports everything listens on. */
public record Ports(int idp, int management, int officeApp, int mailbox, int smtp) {

    private static final int HIGHEST = 65_535;
    private static final int FIRST_FREE = 20_000;
    private static final int LAST_FREE = 32_000;

    public static final Ports DEFAULTS = new Ports(8080, 9000, 8081, 8025, 1025);

    /**
     * The default ports, changed where the environment says so.
     *
     * @throws LaunchException naming the variable that holds no port, or the two that hold the same one
     */
    public static Ports from(Map<String, String> environment) {
        var ports = new Ports(
                port(environment, "IDP_PORT", DEFAULTS.idp),
                port(environment, "IDP_MANAGEMENT_PORT", DEFAULTS.management),
                port(environment, "OFFICE_APP_PORT", DEFAULTS.officeApp),
                port(environment, "MAILBOX_PORT", DEFAULTS.mailbox),
                port(environment, "SMTP_PORT", DEFAULTS.smtp));
        ports.requireDistinct();
        return ports;
    }

    /**
     * Five ports that are free at this moment. Below those that systems give to outgoing connections, one of which could take
     * a port before a server that is slow to start listens on it.
     */
    public static Ports free() {
        int[] free = ThreadLocalRandom.current()
                .ints(FIRST_FREE, LAST_FREE)
                .distinct()
                .filter(Ports::isFree)
                .limit(5)
                .toArray();
        return new Ports(free[0], free[1], free[2], free[3], free[4]);
    }

    /**
     * Makes sure that nobody else listens on any of them.
     *
     * @throws LaunchException naming the first port that is taken, and the variable that moves it
     */
    public void requireFree() {
        byVariable().forEach((variable, port) -> {
            if (!isFree(port)) {
                throw new LaunchException("Port %d is in use: stop what uses it, or choose another with %s=<port>."
                        .formatted(port, variable));
            }
        });
    }

    /** How a person would set these ports. */
    String asVariables() {
        return byVariable().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private Map<String, Integer> byVariable() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("IDP_PORT", idp);
        named.put("IDP_MANAGEMENT_PORT", management);
        named.put("OFFICE_APP_PORT", officeApp);
        named.put("MAILBOX_PORT", mailbox);
        named.put("SMTP_PORT", smtp);
        return named;
    }

    private void requireDistinct() {
        var seen = new LinkedHashMap<Integer, String>();
        byVariable().forEach((variable, port) -> {
            var other = Optional.ofNullable(seen.put(port, variable));
            if (other.isPresent()) {
                throw new LaunchException("Port %d is given to both %s and %s.".formatted(port, other.get(), variable));
            }
        });
    }

    // Every address is tried: a browser that is sent to "localhost" may end up at a stranger's ::1.
    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        var value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number that is no port.
        }
        throw new LaunchException(
                "%s=%s is not a port: give a number from 1 to %d.".formatted(variable, value, HIGHEST));
    }
}
