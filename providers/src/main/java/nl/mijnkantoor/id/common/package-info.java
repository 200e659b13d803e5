/** What several features share and none of them owns. Imports no feature. */
@NullMarked
package nl.mijnkantoor.id.common;

import org.jspecify.annotations.NullMarked;
