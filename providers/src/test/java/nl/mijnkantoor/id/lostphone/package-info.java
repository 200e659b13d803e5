@NullMarked
package nl.mijnkantoor.id.lostphone;

import org.jspecify.annotations.NullMarked;
