package nl.mijnkantoor.id.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;

/**
 * Where a request comes from. An IPv6 address is cut to its first 64 bits, the least that a household or an office is given:
 * whoever has one such address has all the others.
 */
final class Source {

    private static final int NETWORK_BYTES = 8;

    /** Nothing that would be looked up as a name. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:][0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private Source() {}

    static String of(@Nullable ClientConnection connection) {
        String address = connection == null ? null : connection.getRemoteAddr();
        return address == null ? "unknown" : network(address);
    }

    static String network(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (!IPV6.matcher(plain).matches()) {
            return plain;
        }
        try {
            InetAddress parsed = InetAddress.getByName(plain);
            if (!(parsed instanceof Inet6Address)) {
                // An IPv4 address written as an IPv6 one.
                return parsed.getHostAddress();
            }
            byte[] network =
                    Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES), parsed.getAddress().length);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return plain;
        }
    }
}
