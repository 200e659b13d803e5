package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.mijnkantoor.id.demo.Person;
import nl.mijnkantoor.id.demo.visit.Totp;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Totp TOTP = new Totp("12345678901234567890");

    private final Person anna = person("anna");
    private final Person bert = person("bert");
    private final Person cees = person("cees");
    private final People people = new People(List.of(anna, bert, cees));

    @Test
    void takeTurns() {
        assertThat(people.next(2)).containsExactly(anna, bert);
        assertThat(people.next(2)).containsExactly(cees, anna);
    }

    @Test
    void areNotAskedForMoreThanThereAre() {
        assertThatThrownBy(() -> people.next(4)).hasMessageContaining("4 of 3");
    }

    @Test
    void knowThatACodeIsGoodOnce() {
        var noon = Instant.parse("2026-01-01T12:00:00Z");
        var clock = new SetClock(noon);
        var person = new Person("dirk@voorbeeld.example", TOTP, clock);

        assertThat(person.hasUnspentCode()).isTrue();
        assertThat(person.code()).hasSize(6);
        assertThat(person.hasUnspentCode()).isFalse();

        clock.advance(Duration.ofSeconds(Totp.PERIOD));
        assertThat(person.hasUnspentCode()).isTrue();
    }

    private static Person person(String name) {
        return new Person(name + "@voorbeeld.example", TOTP, Clock.systemUTC());
    }
}
