/**
 * Brings up a whole MijnKantoor ID on one machine: Keycloak with the product in it, the office app and a mailbox. The
 * launcher behind {@code script/server} and the black-box tests are both made of these parts.
 */
@NullMarked
package nl.mijnkantoor.id.demo;

import org.jspecify.annotations.NullMarked;
