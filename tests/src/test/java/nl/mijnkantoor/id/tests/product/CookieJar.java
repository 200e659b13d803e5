package nl.mijnkantoor.id.tests.product;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cookies as browsers keep them for localhost: ports do not part them, and 'Secure' does not forbid http. */
final class CookieJar {

    private final List<HttpCookie> cookies = new ArrayList<>();

    /** A jar with the same cookies; without those that a browser forgets when it is closed, if it was. */
    synchronized CookieJar copy(boolean closed) {
        CookieJar copy = new CookieJar();
        cookies.stream().filter(cookie -> !closed || cookie.getMaxAge() >= 0).forEach(copy.cookies::add);
        return copy;
    }

    synchronized void keep(URI from, HttpHeaders headers) {
        for (String line : headers.allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(line)) {
                if (cookie.getPath() == null) {
                    cookie.setPath(from.getPath());
                }
                cookies.removeIf(old ->
                        old.getName().equals(cookie.getName()) && old.getPath().equals(cookie.getPath()));
                if (!cookie.hasExpired() && !cookie.getValue().isEmpty()) {
                    cookies.add(cookie);
                }
            }
        }
    }

    synchronized void add(HttpCookie cookie) {
        cookies.add(cookie);
    }

    synchronized Optional<HttpCookie> find(String name) {
        return cookies.stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
    }

    synchronized String header(URI to) {
        return cookies.stream()
                .filter(cookie -> to.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
