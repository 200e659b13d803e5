/**
 * The password step of a login, and how often a password or a code may be tried: Keycloak's own protection, made to take as
 * long for an account that cannot log in as for an address nobody has, to outlive a restart, and to leave the person alone who
 * is not the one that guesses. No other feature uses this package.
 */
@NullMarked
package nl.mijnkantoor.id.login;

import org.jspecify.annotations.NullMarked;
