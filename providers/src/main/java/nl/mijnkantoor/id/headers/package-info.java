/** What browsers are told about our pages and files: what may run, who may frame them, how long they may be kept. */
@NullMarked
package nl.mijnkantoor.id.headers;

import org.jspecify.annotations.NullMarked;
