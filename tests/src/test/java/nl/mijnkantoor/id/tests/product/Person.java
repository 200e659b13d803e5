package nl.mijnkantoor.id.tests.product;

/**
 * Somebody an office invites.
 *
 * @param password the password this person will choose: it keeps to every rule of the realm
 */
public record Person(String email, String firstName, String lastName, String password) {

    /** The name as a page greets with it. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
