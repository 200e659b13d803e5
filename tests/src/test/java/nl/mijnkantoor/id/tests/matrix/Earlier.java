package nl.mijnkantoor.id.tests.matrix;

import nl.mijnkantoor.id.tests.product.WebClient;

/**
 * What somebody has from before.
 *
 * @param browser with the cookies of the session
 * @param app that got the tokens
 * @param legacy access token of an app that may exchange it as Keycloak once did; empty where there is none
 * @param offline an offline token; empty where the realm gives none
 */
record Earlier(WebClient browser, App app, String access, String refresh, String legacy, String offline) {}
