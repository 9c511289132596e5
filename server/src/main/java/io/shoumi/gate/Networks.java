package io.shoumi.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By what an address is counted. */
public final class Networks {
    private static final int IPV6_NETWORK_BYTES = 8;

    private Networks() {}

    /** An IPv6 network counts as one address: whoever has it has 2⁶⁴ of them. */
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
