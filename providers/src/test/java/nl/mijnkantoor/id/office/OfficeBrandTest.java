package nl.mijnkantoor.id.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.office.OfficeBrand.Accent;
import nl.mijnkantoor.id.office.OfficeBrand.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.OrganizationModel;

class OfficeBrandTest {

    @Test
    void isTheNameAloneWhereNothingElseIsSet() {
        assertThat(brand(Map.of())).isEqualTo(new OfficeBrand("Kantoor De Vries", null, null, List.of()));
        assertThat(brand(Map.of("accentColor", " ", "senderName", "")).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "#0F5BC4, #0f5bc4, #ffffff",
        "#ffc72c, #ffc72c, #0b2545",
        "#fff, #ffffff, #0b2545",
        "#000000, #000000, #ffffff"
    })
    void choosesTheInkThatCanBeReadOnTheAccent(String colour, String ground, String ink) {
        OfficeBrand brand = brand(Map.of("accentColor", colour));

        assertThat(brand.accent()).isEqualTo(new Accent(ground, ink));
        assertThat(brand.faults()).isEmpty();
    }

    @Test
    void leavesOutAnAccentOnWhichNothingCanBeRead() {
        OfficeBrand brand = brand(Map.of("accentColor", "#808080"));

        assertThat(brand.accent()).isNull();
        assertThat(brand.faults()).containsExactly(new Fault("accentColor", "contrast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "0f5bc4", "#12", "#12345g", "#fff;background:url(//evil.example)", "rgb(0,0,0)"})
    void leavesOutWhatIsNoColour(String colour) {
        OfficeBrand brand = brand(Map.of("accentColor", colour));

        assertThat(brand.accent()).isNull();
        assertThat(brand.faults()).containsExactly(new Fault("accentColor", "not-a-colour"));
    }

    @Test
    void namesTheSender() {
        assertThat(brand(Map.of("senderName", " Müller & Zn. ")).senderName()).isEqualTo("Müller & Zn.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank@example.nl",
                "a\r\nBcc: b",
                "Kantoor <x>",
                "\"Kantoor\"",
                "Kantoor\u202egro.evil",
                "a\u2028b"
            })
    void leavesOutASenderNameThatPosesAsAnAddressOrHidesSomething(String name) {
        OfficeBrand brand = brand(Map.of("senderName", name));

        assertThat(brand.senderName()).isNull();
        assertThat(brand.faults()).containsExactly(new Fault("senderName", "not-a-name"));
    }

    @Test
    void leavesOutASenderNameThatIsTooLong() {
        assertThat(brand(Map.of("senderName", "x".repeat(65))).faults())
                .containsExactly(new Fault("senderName", "too-long"));
    }

    @Test
    void tellsOfAHelpLinkThatIsNone() {
        assertThat(brand(Map.of("supportUrl", "javascript:alert(1)")).faults())
                .containsExactly(new Fault("supportUrl", "not-a-link"));
    }

    @Test
    void tellsOfReminderDaysThatAreNone() {
        assertThat(brand(Map.of("reminderDays", "3;7")).faults())
                .containsExactly(new Fault("reminderDays", "not-days"));
        assertThat(brand(Map.of("reminderDays", "2, 5")).faults()).isEmpty();
        assertThat(brand(Map.of("reminderDays", "none")).faults()).isEmpty();
    }

    private static OfficeBrand brand(Map<String, String> values) {
        OrganizationModel office = mock();
        when(office.getName()).thenReturn("Kantoor De Vries");
        Map<String, List<String>> attributes = new HashMap<>();
        values.forEach((name, value) -> attributes.put(name, List.of(value)));
        when(office.getAttributes()).thenReturn(attributes);
        return OfficeBrand.of(office);
    }
}
