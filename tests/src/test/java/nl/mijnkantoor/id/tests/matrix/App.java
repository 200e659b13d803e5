package nl.mijnkantoor.id.tests.matrix;

/**
 * A client to log in at.
 *
 * @param secret empty for a public one
 * @param isWeak whether its login flow asks for no second factor
 */
record App(String clientId, String secret, String redirectUri, boolean isWeak) {}
