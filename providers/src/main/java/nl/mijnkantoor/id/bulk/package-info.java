/**
 * Many invitations from one file: the file is read and every line judged in the request, and, unless it was only tried, its
 * lines are kept and invited in the background.
 */
@NullMarked
package nl.mijnkantoor.id.bulk;

import org.jspecify.annotations.NullMarked;
