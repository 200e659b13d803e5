/** Tests of the second factor. */
@NullMarked
package nl.mijnkantoor.id.secondfactor;

import org.jspecify.annotations.NullMarked;
