/** Offices: organizations with what a person needs to see of theirs, its name and its help link, on every page and mail. */
@NullMarked
package nl.mijnkantoor.id.office;

import org.jspecify.annotations.NullMarked;
