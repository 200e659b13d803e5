/** Unit tests of the password hashing. */
@NullMarked
package nl.mijnkantoor.id.hashing;

import org.jspecify.annotations.NullMarked;
