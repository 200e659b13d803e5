/** The parts of the benchmark that can be wrong without anybody noticing. */
@NullMarked
package nl.mijnkantoor.id.benchmark;

import org.jspecify.annotations.NullMarked;
