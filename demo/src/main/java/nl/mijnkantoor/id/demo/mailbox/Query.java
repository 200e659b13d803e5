package nl.mijnkantoor.id.demo.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.Objects;
import java.util.regex.Pattern;

/** The numbers in the query of a request. */
record Query(String text) {

    static Query of(HttpExchange exchange) {
        return new Query(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    }

    /** The number given under this name; the other one where there is none that makes sense. */
    int number(String name, int otherwise) {
        var given = Pattern.compile("(?:^|&)" + name + "=(\\d{1,9})(?:&|$)").matcher(text);
        return given.find() ? Integer.parseInt(given.group(1)) : otherwise;
    }
}
