/** A browser and an app without a screen: as much of them as it takes to log somebody in. */
@NullMarked
package nl.mijnkantoor.id.demo.visit;

import org.jspecify.annotations.NullMarked;
