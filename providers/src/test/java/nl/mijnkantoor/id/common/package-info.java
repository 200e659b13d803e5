/** What the tests of several features lean on. */
@NullMarked
package nl.mijnkantoor.id.common;

import org.jspecify.annotations.NullMarked;
