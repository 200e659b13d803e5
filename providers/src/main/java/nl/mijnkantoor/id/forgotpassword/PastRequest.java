package nl.mijnkantoor.id.forgotpassword;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/** What is left of a request that has been answered: under which address it reached the server, for links in mails. */
record PastRequest(UriInfo uri) implements HttpRequest {

    @Override
    public UriInfo getUri() {
        return uri;
    }

    @Override
    public String getHttpMethod() {
        return "";
    }

    @Override
    public MultivaluedMap<String, String> getDecodedFormParameters() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
        return new MultivaluedHashMap<>();
    }

    /** None; Keycloak expects that of work without a browser behind it. */
    @Override
    public @Nullable HttpHeaders getHttpHeaders() {
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getClientCertificateChain() {
        return null;
    }

    @Override
    public boolean isProxyTrusted() {
        return true;
    }
}
