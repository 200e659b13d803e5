package nl.mijnkantoor.id.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started; the newest is stopped first, whether the run ends well, badly or by Ctrl-C. */
final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Something could not be stopped: " + e.getMessage());
            }
        }
        // A server that was just being started is in no list yet.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }
}
