package nl.mijnkantoor.id.headers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy of a page of ours. It is stricter than the realm's, which has to suit the consoles and Keycloak's own
 * pages with their inline scripts.
 */
final class PagePolicy {

    private static final Pattern FRAMES = Pattern.compile("frame-src (?!'self' *(?:;|$))[^;]+");

    private PagePolicy() {}

    /**
     * The page's policy, with the frames that Keycloak allows for this one answer: logging out of several apps loads each in one.
     * The realm's own {@code 'self'} is for the consoles.
     *
     * @param page what the page allows
     * @param realm what Keycloak would have sent
     */
    static String of(String page, String realm) {
        Matcher frames = FRAMES.matcher(realm);
        return frames.find() ? page + "; " + frames.group().strip() : page;
    }
}
