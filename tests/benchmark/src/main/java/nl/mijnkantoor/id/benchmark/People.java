package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import nl.mijnkantoor.id.demo.Person;
import nl.mijnkantoor.id.demo.visit.Totp;

/** The people of one side, who take turns: whoever logged in longest ago is next. */
final class People {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2 * Totp.PERIOD);

    private final Queue<Person> queue;

    People(List<Person> people) {
        queue = new ArrayDeque<>(people);
    }

    /** The next ones. All of them have a code that was not used; where there are too few of them this waits. */
    List<Person> next(int count) {
        if (count > queue.size()) {
            throw new IllegalArgumentException("%d of %d people".formatted(count, queue.size()));
        }
        var next = new ArrayList<Person>(count);
        for (var i = 0; i < count; i++) {
            var person = queue.remove();
            Polling.until(person::hasUnspentCode, LONGEST_WAIT);
            next.add(person);
            queue.add(person);
        }
        return next;
    }
}
