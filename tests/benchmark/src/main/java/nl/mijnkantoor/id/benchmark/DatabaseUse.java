package nl.mijnkantoor.id.benchmark;

import java.time.Duration;

/** What PostgreSQL has done for a server until a moment, or between two. */
record DatabaseUse(long statements, Duration cpu) {

    DatabaseUse minus(DatabaseUse earlier) {
        return new DatabaseUse(statements - earlier.statements, cpu.minus(earlier.cpu));
    }
}
