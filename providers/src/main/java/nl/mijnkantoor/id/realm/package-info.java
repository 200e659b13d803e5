/**
 * What the realm needs from code: the server refuses to go on with a realm in which a setting was never filled in, the master
 * realm gets the product's login flows, and tokens name all the offices of a person. No other feature uses this package.
 */
@NullMarked
package nl.mijnkantoor.id.realm;

import org.jspecify.annotations.NullMarked;
