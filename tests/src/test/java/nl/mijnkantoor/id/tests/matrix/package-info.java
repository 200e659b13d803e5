/**
 * The second-factor matrix: every way to a token or a session, tried by people who should not get one.
 *
 * <p>A {@link nl.mijnkantoor.id.tests.matrix.Way} is a row. It is tried by three people ({@link
 * nl.mijnkantoor.id.tests.matrix.Standing}) in several realms ({@link nl.mijnkantoor.id.tests.matrix.Site}), and each try has
 * an {@link nl.mijnkantoor.id.tests.matrix.Outcome}: what happened, and what stopped it. The ways stand in families, one file
 * each.
 */
@NullMarked
package nl.mijnkantoor.id.tests.matrix;

import org.jspecify.annotations.NullMarked;
