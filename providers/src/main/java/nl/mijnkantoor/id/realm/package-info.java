/**
 * The realm at start: the server refuses to go on with a realm in which a setting was never filled in. No other feature uses
 * this package.
 */
@NullMarked
package nl.mijnkantoor.id.realm;

import org.jspecify.annotations.NullMarked;
