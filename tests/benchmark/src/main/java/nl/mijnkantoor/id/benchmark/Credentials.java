package nl.mijnkantoor.id.benchmark;

import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.demo.CredentialData;
import nl.mijnkantoor.id.demo.Person;

/** A person's credentials as Keycloak keeps them. Recovery codes are among them: without, ours would ask for them. */
final class Credentials {

    private final PasswordHash password = PasswordHash.of(Person.PASSWORD);

    List<Map<String, Object>> of(Person person) {
        return List.of(
                CredentialData.of("password", password.secretData(), password.credentialData()),
                CredentialData.oneTimeCode(person.totp().secret()),
                CredentialData.recoveryCodes());
    }
}
