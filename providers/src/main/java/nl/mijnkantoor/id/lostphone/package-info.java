/**
 * Somebody lost the phone with the authenticator app and asks the office for help: the request, its states and timeline, the
 * admin REST resource on which an office manager decides, the link in the mail, and the grant with which the next login sets
 * up a new phone. Nobody but the person sees a secret, and it takes the password and the link.
 */
@NullMarked
package nl.mijnkantoor.id.lostphone;

import org.jspecify.annotations.NullMarked;
