/** Tests of the throttle; the databases in them are real ones. */
@NullMarked
package nl.mijnkantoor.id.throttle;

import org.jspecify.annotations.NullMarked;
