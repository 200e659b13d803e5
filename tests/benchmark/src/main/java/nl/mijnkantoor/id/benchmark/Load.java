package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mijnkantoor.id.demo.visit.VisitException;

/** Runs a batch of operations with a fixed number of visitors at a time, each waiting for its answers. */
final class Load implements AutoCloseable {

    /** A batch that is not done by then has no figures: fewer operations would be colder ones, under the same name. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);

    private final int visitors;
    private final ExecutorService executor;

    Load(int visitors) {
        this.visitors = visitors;
        executor = Executors.newFixedThreadPool(visitors);
    }

    Sample run(Side side, List<Runnable> operations) {
        var server = side.process();
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>(operations);
        var databaseBefore = side.database();
        var cpuBefore = server.cpu();
        var begin = Instant.now();
        var latencies = all(() -> work(waiting, begin.plus(LONGEST_BATCH)));
        var wall = Duration.between(begin, Instant.now());
        if (latencies.size() < operations.size()) {
            throw new BenchmarkException("%d of %d operations took %d s: this machine is too slow, or too busy."
                    .formatted(latencies.size(), operations.size(), wall.toSeconds()));
        }
        var cpu = server.cpu().minus(cpuBefore);
        return new Sample(cpu, wall, side.database().minus(databaseBefore), latencies);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private List<Duration> all(Callable<List<Duration>> visitor) {
        var running = new ArrayList<Future<List<Duration>>>();
        for (var i = 0; i < visitors; i++) {
            running.add(executor.submit(visitor));
        }
        return running.stream().map(Load::joined).flatMap(Collection::stream).toList();
    }

    private static List<Duration> work(Queue<Runnable> waiting, Instant end) {
        var latencies = new ArrayList<Duration>();
        for (var operation = waiting.poll(); operation != null; operation = waiting.poll()) {
            var begin = System.nanoTime();
            operation.run();
            latencies.add(Duration.ofNanos(System.nanoTime() - begin));
            if (Instant.now().isAfter(end)) {
                break;
            }
        }
        return latencies;
    }

    private static <T> T joined(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw BenchmarkException.interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VisitException failure) {
                throw failure;
            }
            throw new BenchmarkException("An operation fails: " + e.getCause(), e);
        }
    }
}
