package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A child process with its own log, which takes its descendants with it when it is closed. */
final class ManagedProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int TOLD_LINES = 6;

    private final String name;
    private final Process process;
    private final Path log;

    private ManagedProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ManagedProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nowhere()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Folders.writePrivate(log, new byte[0]);
            return new ManagedProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new LaunchException("%s cannot be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Waits until the process ends by itself. */
    void awaitSuccess(Duration timeout, Progress progress) {
        var start = Instant.now();
        var told = start;
        while (process.isAlive()) {
            told = heartbeat(start, told, progress);
            giveUpAfter(start, timeout);
            pause();
        }
        if (process.exitValue() != 0) {
            throw failure("stopped with exit code " + process.exitValue());
        }
    }

    /** Waits until this address answers with HTTP status 200. */
    void awaitReady(URI address, Duration timeout, Progress progress) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var start = Instant.now();
        var told = start;
        while (!answers(http, address)) {
            if (!process.isAlive()) {
                throw failure("stopped with exit code " + process.exitValue() + " before it was ready");
            }
            told = heartbeat(start, told, progress);
            giveUpAfter(start, timeout);
            pause();
        }
    }

    CompletableFuture<Void> onExit() {
        return process.onExit().thenRun(() -> {});
    }

    /** What a person needs to see of why it went wrong. */
    LaunchException failure(String what) {
        return new LaunchException("%s %s. Its log is %s and ends with:%n%s".formatted(name, what, log, lastErrors()));
    }

    @Override
    public void close() {
        end(GRACE);
    }

    /** Asks it to end, and insists when that takes longer than this. */
    void end(Duration grace) {
        ProcessTree.end(ProcessTree.of(process), grace);
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        ProcessTree.kill(ProcessTree.of(process));
    }

    private String lastErrors() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            var errors = lines.stream()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception") || line.contains("error:"))
                    .toList();
            var telling = errors.isEmpty() ? lines : errors;
            return telling.subList(Math.max(0, telling.size() - TOLD_LINES), telling.size()).stream()
                    .map(line -> "  " + line)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            return "  (the log cannot be read: " + e.getMessage() + ")";
        }
    }

    private void giveUpAfter(Instant start, Duration timeout) {
        if (Duration.between(start, Instant.now()).compareTo(timeout) > 0) {
            throw failure("is not ready after %d s".formatted(timeout.toSeconds()));
        }
    }

    private Instant heartbeat(Instant start, Instant told, Progress progress) {
        var now = Instant.now();
        if (Duration.between(told, now).compareTo(HEARTBEAT) < 0) {
            return told;
        }
        progress.say("  %s: %d s".formatted(name, Duration.between(start, now).toSeconds()));
        return now;
    }

    private static boolean answers(HttpClient http, URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for " + address, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting", e);
        }
    }

    private static java.io.File nowhere() {
        var unix = Path.of("/dev/null");
        return Files.exists(unix) ? unix.toFile() : new java.io.File("NUL");
    }
}
