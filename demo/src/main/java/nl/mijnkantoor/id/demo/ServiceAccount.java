package nl.mijnkantoor.id.demo;

/** A client that logs in as itself. */
public record ServiceAccount(String realm, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ServiceAccount[%s in %s]".formatted(clientId, realm);
    }
}
