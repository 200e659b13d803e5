/** The product's pages as a person works with them, one class for each template. */
@NullMarked
package nl.mijnkantoor.id.tests.pages;

import org.jspecify.annotations.NullMarked;
