/** Unit tests of the visits. */
@NullMarked
package nl.mijnkantoor.id.demo.visit;

import org.jspecify.annotations.NullMarked;
