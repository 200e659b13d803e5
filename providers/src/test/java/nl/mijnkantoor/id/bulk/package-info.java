@NullMarked
package nl.mijnkantoor.id.bulk;

import org.jspecify.annotations.NullMarked;
