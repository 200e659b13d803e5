package nl.mijnkantoor.id.headers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagePolicyTest {

    private static final String PAGE = "default-src 'none'; script-src 'self'";

    @Test
    void keepsWhatThePageAllowsWhateverTheRealmWould() {
        assertThat(PagePolicy.of(PAGE, "script-src 'self' 'unsafe-inline'; object-src 'none';"))
                .isEqualTo(PAGE);
    }

    @Test
    void needsNoFrameOfItsOwn() {
        assertThat(PagePolicy.of(PAGE, "frame-src 'self'; object-src 'none';")).isEqualTo(PAGE);
        assertThat(PagePolicy.of(PAGE, "object-src 'none'; frame-src 'self'")).isEqualTo(PAGE);
    }

    @Test
    void takesOverTheFramesThatAnAnswerNeeds() {
        assertThat(PagePolicy.of(PAGE, "frame-src 'self' https://app.example; object-src 'none';"))
                .isEqualTo(PAGE + "; frame-src 'self' https://app.example");
    }
}
