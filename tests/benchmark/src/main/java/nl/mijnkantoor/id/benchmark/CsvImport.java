package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.DemoData;

/** Many invitations from one file, the way an office sends it. */
final class CsvImport {

    private static final String INVITATIONS = "/" + DemoData.REALM + "/invitations";
    private static final String REALMS = "/admin/realms";

    private final Supplier<AdminApi> login;
    private final String path;

    private CsvImport(Supplier<AdminApi> login, String path) {
        this.login = login;
        this.path = path;
    }

    static CsvImport start(Supplier<AdminApi> login, String office, List<String> addresses) {
        var csv = addresses.stream()
                .map(address -> address + ",Anna,Bakker\r\n")
                .collect(Collectors.joining("", "email,firstName,lastName\r\n", ""));
        var answer = login.get().post(INVITATIONS + "/import?office=" + office, "text/csv", csv);
        if (answer.status() != 202) {
            throw new BenchmarkException("The import answers %d %s".formatted(answer.status(), answer.body()));
        }
        var location = answer.location().orElseThrow();
        return new CsvImport(login, location.substring(location.indexOf(REALMS) + REALMS.length()));
    }

    boolean isDone() {
        return "done".equals(progress().path("state").asText());
    }

    int done() {
        return progress().path("done").asInt();
    }

    private JsonNode progress() {
        return login.get().get(path, Map.of());
    }
}
