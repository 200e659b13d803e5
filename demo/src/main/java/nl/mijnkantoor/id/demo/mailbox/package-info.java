/**
 * A mailbox to look into: an SMTP server that takes every mail and delivers none, a web page to read them, and the part
 * of Mailpit's HTTP API that a test needs.
 */
@NullMarked
package nl.mijnkantoor.id.demo.mailbox;

import org.jspecify.annotations.NullMarked;
