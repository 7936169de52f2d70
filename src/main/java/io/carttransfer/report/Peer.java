package io.carttransfer.report;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who sends a request, as far as that can be trusted. */
final class Peer {

  /** Matches no host name, so that none is looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final String[] FORWARDING = {
    "Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Via"
  };

  private final HttpServletRequest request;

  Peer(HttpServletRequest request) {
    this.request = request;
  }

  /** Whether nobody on the way can read a password. */
  boolean isPrivateTo() {
    return request.isSecure() || isThisMachine() || isBehindOwnProxyByHttps();
  }

  private boolean isThisMachine() {
    for (String name : FORWARDING) {
      if (request.getHeader(name) != null) {
        return false;
      }
    }
    InetAddress address = address(request.getRemoteAddr());
    return address != null && address.isLoopbackAddress();
  }

  private boolean isBehindOwnProxyByHttps() {
    return isNear(address(request.getRemoteAddr()))
        && "https".equalsIgnoreCase(last("X-Forwarded-Proto"));
  }

  /** The address of the client: behind the shop's own proxy, the one that the proxy saw. */
  String client() {
    String forwarded = last("X-Forwarded-For");
    return forwarded != null && isNear(address(request.getRemoteAddr()))
        ? "behind " + cut(forwarded)
        : direct();
  }

  /** The address of the connected peer. */
  String direct() {
    return cut(String.valueOf(request.getRemoteAddr()));
  }

  /** The address that the connected proxy reports: it adds its own at the end. */
  private @Nullable String last(String header) {
    Enumeration<String> values = request.getHeaders(header);
    List<String> all = values == null ? Collections.emptyList() : Collections.list(values);
    if (all.isEmpty()) {
      return null;
    }
    String value = all.get(all.size() - 1);
    return value.substring(value.lastIndexOf(',') + 1).trim();
  }

  private static String cut(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64);
  }

  /** RFC 1918, RFC 4193 and RFC 3927. */
  private static boolean isNear(@Nullable InetAddress address) {
    return address != null
        && (address.isLoopbackAddress()
            || address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC);
  }

  private static @Nullable InetAddress address(@Nullable String text) {
    String literal = text == null ? "" : text.replaceAll("%.*|[\\[\\]]", "");
    try {
      return LITERAL.matcher(literal).matches() ? InetAddress.getByName(literal) : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
