/** Setting a password: the page and its rules, what makes a password weak, and the way on to the app afterwards. */
@NullMarked
package nl.mijnkantoor.id.password;

import org.jspecify.annotations.NullMarked;
