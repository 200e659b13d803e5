/**
 * The outbox: every mail the server sends is written as a row in the transaction that asks for it, and handed to the SMTP
 * server by a worker after that transaction has committed. Other features use {@link nl.mijnkantoor.id.mail.OutboxMail} to
 * tag a mail and {@link nl.mijnkantoor.id.mail.MailDelivered} to learn what became of it; nothing else here is for them.
 */
@NullMarked
package nl.mijnkantoor.id.mail;

import org.jspecify.annotations.NullMarked;
