package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import nl.mijnkantoor.id.demo.Login;

/** Types addresses into the pages that anybody may open, and looks at the clock. */
record Stranger(Login login) {

    private static final Pattern FORGOT = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");
    private static final int MAX_REDIRECTS = 5;

    /** What 'log in' with a wrong password took. */
    Duration wrongPassword(String address) {
        var step = login.open();
        return send(step, "password", Map.of("username", address, "password", "Verkeerd-geraden-1"));
    }

    /** What 'forgot password' took. */
    Duration forgotPassword(String address) {
        var step = login.open();
        var link = FORGOT.matcher(step.page().body());
        if (!link.find()) {
            throw step.page().unexpected("no link 'forgot password'");
        }
        var page = step.visit()
                .get(step.page().from().resolve(link.group(1).replace("&amp;", "&")))
                .expect(200);
        return send(new Login.Step(step.visit(), page), "username", Map.of("username", address));
    }

    /** From the click until the next page is there, as it is for a browser. */
    private static Duration send(Login.Step step, String field, Map<String, String> fields) {
        var form = step.page().formWith(field);
        var begin = System.nanoTime();
        var answer = step.visit().post(form, fields);
        for (var redirects = 0; answer.location().isPresent() && redirects < MAX_REDIRECTS; redirects++) {
            answer = step.visit().get(answer.from().resolve(answer.location().get()));
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        answer.expect(200).formWith("password");
        return took;
    }
}
