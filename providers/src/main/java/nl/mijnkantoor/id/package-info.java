/** MijnKantoor ID: the Keycloak extensions, one package per feature. */
@NullMarked
package nl.mijnkantoor.id;

import org.jspecify.annotations.NullMarked;
