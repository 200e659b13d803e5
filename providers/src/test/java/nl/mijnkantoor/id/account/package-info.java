/** What is a change of a person's account, and what is not. */
@NullMarked
package nl.mijnkantoor.id.account;

import org.jspecify.annotations.NullMarked;
