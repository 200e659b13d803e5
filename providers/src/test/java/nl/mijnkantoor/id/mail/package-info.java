/** Tests of the outbox; the SMTP servers in them are real ones on free ports. */
@NullMarked
package nl.mijnkantoor.id.mail;

import org.jspecify.annotations.NullMarked;
