/**
 * 'Forgot your password?': who asks gets the same answer at once, whatever the address; which mail goes out, if any, is found
 * out after the answer. No other feature uses this package.
 */
@NullMarked
package nl.mijnkantoor.id.forgotpassword;

import org.jspecify.annotations.NullMarked;
