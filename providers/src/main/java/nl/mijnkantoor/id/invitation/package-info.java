/**
 * An office invites a person: the invitation, its states and timeline, the admin REST resource, the link in the mail and
 * the hand-over to the set-password action.
 */
@NullMarked
package nl.mijnkantoor.id.invitation;

import org.jspecify.annotations.NullMarked;
