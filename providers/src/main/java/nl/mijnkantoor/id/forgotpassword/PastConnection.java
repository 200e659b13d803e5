package nl.mijnkantoor.id.forgotpassword;

import org.keycloak.common.ClientConnection;

/** What is left of the connection of a request that has been answered: from where it came. */
record PastConnection(String source) implements ClientConnection {

    @Override
    public String getRemoteAddr() {
        return source;
    }

    @Override
    public String getRemoteHost() {
        return source;
    }
}
