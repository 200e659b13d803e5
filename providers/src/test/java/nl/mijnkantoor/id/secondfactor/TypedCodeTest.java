package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

class TypedCodeTest {

    @Test
    void forgetsEveryKindOfBlank() {
        assertThat(TypedCode.withoutBlanks(" 123\u00a0456\t\n")).isEqualTo("123456");
    }

    @Test
    void forgetsEveryKindOfDash() {
        assertThat(TypedCode.withoutBlanks("123-456\u2013789")).isEqualTo("123456789");
    }

    @Test
    void leavesTheRestAsItIs() {
        assertThat(TypedCode.withoutBlanks("12a_\ud83d\ude00")).isEqualTo("12a_\ud83d\ude00");
    }

    @Test
    void readsRecoveryCodesInEitherCase() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("code", "ab12 cd34");

        TypedCode.clean(form, "code");

        assertThat(form.getFirst("code")).isEqualTo("AB12CD34");
    }

    @Test
    void doesNotMindAMissingField() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

        TypedCode.clean(form, "code");

        assertThat(form).isEmpty();
        assertThat(TypedCode.withoutBlanks(null)).isNull();
    }
}
