package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void readsAnEmptyForm() {
        assertThat(Enrolment.from(form)).isEqualTo(new Enrolment("", null, null, false));
    }

    @Test
    void readsACodeTypedInGroups() {
        form.add("totp", "123 456");

        assertThat(Enrolment.from(form).code()).isEqualTo("123456");
    }

    @Test
    void takesABlankLabelForNone() {
        form.add("userLabel", "  ");

        assertThat(Enrolment.from(form).label()).isNull();
    }

    @Test
    void keepsALabelShortAndOnOneLine() {
        form.add("userLabel", " Telefoon\nvan Anna" + "a".repeat(500));

        assertThat(Enrolment.from(form).label()).startsWith("Telefoon van Anna").hasSize(100);
    }
}
