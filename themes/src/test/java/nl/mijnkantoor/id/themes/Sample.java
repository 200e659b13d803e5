package nl.mijnkantoor.id.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A page or a mail as a person may meet it, in either language and with any name in it.
 *
 * @param type login or email
 * @param name the template's, and behind it what the page is like, if there are more of it
 * @param template the file, relative to the type's folder
 * @param drawing as HTML
 * @param summary what a list of mails shows of it: its subject and its preheader; nothing of a page
 */
record Sample(String type, String name, String template, Drawing drawing, Drawing summary) {

    /** Draws a sample, or something of it. */
    interface Drawing {
        String draw(String language, String somebody);
    }

    static Sample page(String template, String state, UnaryOperator<Pages> data) {
        return new Sample(
                "login",
                name(template, state),
                template + ".ftl",
                (language, somebody) -> data.apply(
                                Pages.page(template).inLanguage(language).about(somebody))
                        .render(),
                (language, somebody) -> "");
    }

    static Sample mail(String template, String state, BiConsumer<Map<String, Object>, String> data) {
        String file = "html/" + template + ".ftl";
        return new Sample(
                "email",
                name(template, state),
                file,
                (language, somebody) -> new Renderer("email", language).render(file, mailed(data, language, somebody)),
                (language, somebody) -> Mails.summary(template, language, mailed(data, language, somebody)));
    }

    private static Map<String, Object> mailed(
            BiConsumer<Map<String, Object>, String> data, String language, String somebody) {
        Map<String, Object> attributes = new HashMap<>(Mails.attributes(language, somebody));
        data.accept(attributes, somebody);
        return attributes;
    }

    String html(String language, String somebody) {
        return drawing.draw(language, somebody);
    }

    private static String name(String template, String state) {
        return state.isEmpty() ? template : template + "." + state;
    }

    @Override
    public String toString() {
        return type + "/" + name;
    }
}
