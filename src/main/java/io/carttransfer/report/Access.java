package io.carttransfer.report;

import io.carttransfer.common.SecretValues;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may see the report: users of {@code cart-transfer.report.users} by HTTP Basic (RFC 7617), if
 * nobody can read their password on the way, and users with the container's role {@code
 * cart-transfer.report.role}. Thread-safe; no request waits.
 */
public final class Access {

  private static final int FAILURES_OF_A_CLIENT = 10;
  private static final int FAILURES_OF_A_PROXY = 100;

  private final SecretValues users;
  private final @Nullable String role;
  private final FailedLogins failures;

  private Access(SecretValues users, @Nullable String role, LongSupplier nanos) {
    this.users = users;
    this.role = role;
    this.failures = new FailedLogins(nanos);
  }

  /**
   * @param users {@code name:password} each
   * @param role a role of the container
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  public static Access of(List<String> users, Optional<String> role, LongSupplier nanos) {
    return new Access(new SecretValues(users), role.orElse(null), nanos);
  }

  /** Why this request may not see the report; empty if it may. */
  Optional<Denial> check(HttpServletRequest request) {
    if (users.isEmpty() && role == null) {
      return Optional.of(
          Denial.of(
              403,
              "Nobody can see the report yet. Set cart-transfer.report.users (name:password,"
                  + " one on each line) or cart-transfer.report.role (a role of the"
                  + " container)."));
    }
    if (role != null && request.isUserInRole(role)) {
      return Optional.empty();
    }
    if (users.isEmpty()) {
      return Optional.of(
          Denial.of(
              403,
              "Log in as a user with the role in cart-transfer.report.role. A"
                  + " <security-constraint> for this path makes the container ask for the login."));
    }
    Peer peer = new Peer(request);
    if (!peer.isPrivateTo()) {
      return Optional.of(
          Denial.of(
              403,
              "Open the report over https, or on the shop's own machine: passwords are not"
                  + " accepted where others could read them."));
    }
    return checkPassword(request, peer);
  }

  private Optional<Denial> checkPassword(HttpServletRequest request, Peer peer) {
    String client = peer.client();
    String direct = peer.direct();
    long wait =
        Math.max(
            failures.secondsToWait(client, FAILURES_OF_A_CLIENT),
            failures.secondsToWait(direct, FAILURES_OF_A_PROXY));
    if (wait > 0) {
      return Optional.of(Denial.tooMany(wait));
    }
    List<String> headers =
        request.getHeaders("Authorization") == null
            ? Collections.emptyList()
            : Collections.list(request.getHeaders("Authorization"));
    if (headers.isEmpty()) {
      return Optional.of(Denial.challenge("Please enter a name and a password."));
    }
    if (headers.size() == 1 && isUser(headers.get(0))) {
      failures.succeeded(client);
      return Optional.empty();
    }
    failures.failed(client);
    if (!client.equals(direct)) {
      failures.failed(direct);
    }
    return Optional.of(Denial.challenge("The name or the password is wrong."));
  }

  private boolean isUser(String header) {
    byte[] given = new byte[0];
    if (header.regionMatches(true, 0, "Basic ", 0, 6) && header.length() < 2000) {
      try {
        given = Base64.getDecoder().decode(header.substring(6).trim());
      } catch (IllegalArgumentException e) {
        // Nobody has the empty name and password.
      }
    }
    return users.contains(given);
  }
}
