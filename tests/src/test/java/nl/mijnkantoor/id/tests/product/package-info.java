/** The product under test, running, and the ways a person, a program or a mail scanner gets at it. */
@NullMarked
package nl.mijnkantoor.id.tests.product;

import org.jspecify.annotations.NullMarked;
