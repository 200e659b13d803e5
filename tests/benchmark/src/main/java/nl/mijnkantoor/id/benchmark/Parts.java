package nl.mijnkantoor.id.benchmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.stream.Collectors;

/** What has been started; the newest is stopped first, whether the run ends well, badly or by Ctrl-C. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /**
     * Stops all of them.
     *
     * @throws BenchmarkException when some could not be stopped; the others are
     */
    @Override
    public synchronized void close() {
        var failures = new ArrayList<Exception>();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                failures.add(e);
            }
        }
        // A server that was just being started is in no list yet.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        if (!failures.isEmpty()) {
            throw new BenchmarkException(
                    failures.stream()
                            .map(Exception::getMessage)
                            .collect(Collectors.joining("; ", "Something could not be stopped: ", "")),
                    failures.get(0));
        }
    }
}
