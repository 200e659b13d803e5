/**
 * A switch for the token gate, for tests only: the product has none. A realm whose attribute {@code gate} is {@code off} gives
 * tokens and assertions to everybody whom its flows let in, so that a test can see what the other walls stop by themselves.
 */
@NullMarked
package nl.mijnkantoor.id.gateswitch;

import org.jspecify.annotations.NullMarked;
