/**
 * Password hashing by libsodium: Keycloak's {@code argon2}, the same hashes for the same passwords, in less time. No
 * other feature uses this package, and hashes made before it, or after it was taken away, are as good as its own.
 */
@NullMarked
package nl.mijnkantoor.id.hashing;

import org.jspecify.annotations.NullMarked;
