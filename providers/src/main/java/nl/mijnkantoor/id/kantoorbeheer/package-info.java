/** Kantoorbeheer: the office managers' page, and what it asks beyond the resources of the other features. */
@NullMarked
package nl.mijnkantoor.id.kantoorbeheer;

import org.jspecify.annotations.NullMarked;
