/**
 * The password step of a login. It is Keycloak's own, made to take as long for an account that cannot log in as for an address
 * nobody has. No other feature uses this package.
 */
@NullMarked
package nl.mijnkantoor.id.login;

import org.jspecify.annotations.NullMarked;
