/** Unit tests of what browsers are told. */
@NullMarked
package nl.mijnkantoor.id.headers;

import org.jspecify.annotations.NullMarked;
