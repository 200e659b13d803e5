/**
 * What the product promises, tried from outside: each class protects one promise, over the server, the realm, the theme and
 * the mails that are shipped.
 */
@NullMarked
package nl.mijnkantoor.id.tests;

import org.jspecify.annotations.NullMarked;
