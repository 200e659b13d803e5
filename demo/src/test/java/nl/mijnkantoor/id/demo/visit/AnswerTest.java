package nl.mijnkantoor.id.demo.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final URI FROM = URI.create("http://localhost/realms/a/auth");

    @Test
    void findsTheFormByItsField() {
        var page = page("""
                <form action="/language" method="get"><input name="locale"></form>
                <form id="f" action="http://localhost/go?a=1&amp;b=2" method="post">
                  <input name="otp">
                </form>""");

        assertThat(page.formWith("otp")).isEqualTo(URI.create("http://localhost/go?a=1&b=2"));
    }

    @Test
    void namesThePageItDidNotExpect() {
        var page = page("<title>Sorry</title><form action=\"/x\"><input name=\"other\"></form>");

        assertThatThrownBy(() -> page.formWith("otp"))
                .hasMessage("localhost/realms/a/auth answers with no form with a field 'otp', page 'Sorry'.");
    }

    @Test
    void readsTheCodeFromTheRedirect() {
        var redirect = new Answer(FROM, 302, Optional.of("http://app/callback?state=s&code=abc.def&iss=i"), "");

        assertThat(redirect.redirectParameter("code")).isEqualTo("abc.def");
    }

    private static Answer page(String html) {
        return new Answer(FROM, 200, Optional.empty(), html);
    }
}
