package nl.mijnkantoor.id.benchmark;

import java.util.Locale;

/** What an address may be behind which a stranger looks for an account. */
enum Account {
    UNKNOWN,
    ACTIVE,
    INVITED,
    LOCKED,
    DISABLED;

    /** One address for each try: a second try for the same person would find another state. */
    String address(int number) {
        return "%s.%d@voorbeeld.example".formatted(title(), number);
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
