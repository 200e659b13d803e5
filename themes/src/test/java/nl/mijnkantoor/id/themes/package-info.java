/** Renders the theme the way the server does, without a server, and holds it to its budgets and promises. */
@NullMarked
package nl.mijnkantoor.id.themes;

import org.jspecify.annotations.NullMarked;
