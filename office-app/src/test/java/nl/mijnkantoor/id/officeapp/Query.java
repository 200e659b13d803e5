package nl.mijnkantoor.id.officeapp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The query of an address, decoded. */
final class Query {

    static Map<String, String> of(URI address) {
        Map<String, String> encoded = UriComponentsBuilder.fromUri(address)
                .build(true)
                .getQueryParams()
                .toSingleValueMap();
        encoded.replaceAll((name, value) -> UriUtils.decode(value, StandardCharsets.UTF_8));
        return encoded;
    }

    private Query() {}
}
