package nl.mijnkantoor.id.demo.visit;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server answered. */
public record Answer(URI from, int status, Optional<String> location, String body) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<title>\\s*(.*?)\\s*</title>", Pattern.DOTALL);

    public Answer expect(int expected) {
        if (status != expected) {
            throw unexpected("status %d instead of %d".formatted(status, expected));
        }
        return this;
    }

    /** Where the form that has this field is sent. */
    public URI formWith(String field) {
        var forms = FORM.matcher(body);
        while (forms.find()) {
            if (forms.group(2).contains("name=\"" + field + "\"")) {
                var action = ACTION.matcher(forms.group(1));
                if (action.find()) {
                    return from.resolve(action.group(1).replace("&amp;", "&"));
                }
            }
        }
        throw unexpected("no form with a field '%s'".formatted(field));
    }

    /** The value of a parameter in the address this answer redirects to. */
    public String redirectParameter(String name) {
        var found = Pattern.compile("[?&#]" + Pattern.quote(name) + "=([^&#]*)").matcher(location.orElse(""));
        if (!found.find()) {
            throw unexpected("no '%s' in the redirect".formatted(name));
        }
        return found.group(1);
    }

    public VisitException unexpected(String what) {
        var title = TITLE.matcher(body);
        return new VisitException("%s%s answers with %s%s."
                .formatted(
                        from.getAuthority(),
                        from.getPath(),
                        what,
                        title.find() ? ", page '" + title.group(1) + "'" : ": " + beginning()));
    }

    private String beginning() {
        return body.substring(0, Math.min(200, body.length())).strip();
    }
}
