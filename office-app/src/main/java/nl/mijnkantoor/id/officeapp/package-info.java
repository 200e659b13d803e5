/**
 * An office app that delegates its login to MijnKantoor ID: the smallest relying party that does everything one should,
 * written to be read by people who connect their own.
 */
@NullMarked
package nl.mijnkantoor.id.officeapp;

import org.jspecify.annotations.NullMarked;
