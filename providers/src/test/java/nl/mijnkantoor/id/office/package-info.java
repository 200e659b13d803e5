@NullMarked
package nl.mijnkantoor.id.office;

import org.jspecify.annotations.NullMarked;
