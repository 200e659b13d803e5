package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Error answers of our REST resources: RFC 9457 problem details. Nothing has been changed when one is returned. */
public final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One bad field of a request.
     *
     * @param field the field's name as the caller wrote it; {@code body} for the request as a whole
     * @param code a stable word a program can act on, for example {@code required} or {@code unknown-office}
     */
    public record FieldError(String field, String code) {}

    private Problem() {}

    /** A 400 that names every bad field at once. */
    public static Response badRequest(List<FieldError> errors) {
        return response(Response.Status.BAD_REQUEST, Map.of("errors", errors));
    }

    /**
     * A problem without fields.
     *
     * @param code a stable word for the reason
     */
    public static Response of(Response.Status status, String code) {
        return response(status, Map.of("code", code));
    }

    private static Response response(Response.Status status, Map<String, Object> extension) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.getStatusCode());
        body.putAll(extension);
        return Response.status(status).type(MEDIA_TYPE).entity(body).build();
    }
}
