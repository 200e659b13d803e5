/**
 * What a person hears about their own account: a mail after a password, an authenticator app or recovery codes were changed,
 * whoever did it. It listens to Keycloak's events and knows no other feature but the mails.
 */
@NullMarked
package nl.mijnkantoor.id.account;

import org.jspecify.annotations.NullMarked;
