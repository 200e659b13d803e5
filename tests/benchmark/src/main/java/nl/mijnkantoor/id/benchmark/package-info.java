/**
 * Measures stock Keycloak and MijnKantoor ID side by side, in one run on one machine: what a login costs the server, what
 * the login page weighs, how long a start takes. The program behind {@code script/benchmark}.
 */
@NullMarked
package nl.mijnkantoor.id.benchmark;

import org.jspecify.annotations.NullMarked;
