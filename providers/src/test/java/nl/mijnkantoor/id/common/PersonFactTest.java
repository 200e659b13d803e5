package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;

class PersonFactTest {

    private final PersonFact fact = new PersonFact("test.fact");
    private final CachedUserModel person = mock();

    @BeforeEach
    void keepsWhatIsNotedWithThePerson() {
        when(person.getCachedWith()).thenReturn(new ConcurrentHashMap<>());
    }

    @Test
    void isKnownOnceItIsNoted() {
        assertThat(fact.isKnownOf(person)).isFalse();

        fact.note(person);

        assertThat(fact.isKnownOf(person)).isTrue();
        assertThat(new PersonFact("test.another").isKnownOf(person)).isFalse();
    }

    @Test
    void isNotBelievedOfAPersonWhomTheTransactionChanges() {
        fact.note(person);

        when(person.isMarkedForEviction()).thenReturn(true);

        assertThat(fact.isKnownOf(person)).isFalse();
    }

    @Test
    void isNotNotedOfAPersonWhomTheTransactionChanges() {
        when(person.isMarkedForEviction()).thenReturn(true, false);

        fact.note(person);

        assertThat(fact.isKnownOf(person)).isFalse();
    }

    @Test
    void isNotKeptWithoutTheUserCache() {
        UserModel uncached = mock();

        fact.note(uncached);

        assertThat(fact.isKnownOf(uncached)).isFalse();
    }
}
