/**
 * Limits on how often something may be tried: so many times by one subject (an account, a source) within so much time. The
 * counters stand in the database, so that they hold on every node and over restarts. Other features ask {@link
 * nl.mijnkantoor.id.throttle.Throttle}, or count for themselves up to a {@link nl.mijnkantoor.id.throttle.Limit}; this
 * package knows none of them.
 */
@NullMarked
package nl.mijnkantoor.id.throttle;

import org.jspecify.annotations.NullMarked;
