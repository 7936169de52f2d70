package io.carttransfer.check;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there was no answer, and what to do about it. Immutable. */
final class Failure {

  private final String explanation;
  private final String advice;

  private Failure(String explanation, String advice) {
    this.explanation = explanation;
    this.advice = advice;
  }

  /** What happened, with the name of the server. */
  String explanation() {
    return explanation;
  }

  /** What to do. */
  String advice() {
    return advice;
  }

  /**
   * Explains an exception of a connection.
   *
   * @param server host and port of the address
   * @param proxy host and port of the proxy on the way, or null
   */
  static Failure of(IOException e, String server, @Nullable String proxy) {
    String peer = proxy == null ? server : "the proxy " + proxy;
    if (e instanceof ProxyRefusal) {
      return ofProxy(((ProxyRefusal) e).status(), server, proxy);
    }
    if (e instanceof UnknownHostException) {
      return new Failure(
          "DNS: the name of " + peer + " is not known.",
          "Correct the name, or look it up with nslookup. The platform and its app cannot use a"
              + " name that only your own network knows.");
    }
    if (e instanceof SSLException) {
      return ofTls(e, server);
    }
    if (e instanceof SocketTimeoutException) {
      return new Failure(
          "No complete answer from " + peer + " in time: " + e.getMessage() + ".",
          "Run the checker again: a shop that has just started may still be compiling its pages."
              + " Then look at the server's log. If the server never receives the request, a"
              + " firewall may drop it, or you need a proxy: name it with -Dhttps.proxyHost=..."
              + " -Dhttps.proxyPort=... before -jar.");
    }
    return ofSocket(e, peer);
  }

  private static Failure ofSocket(IOException e, String peer) {
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return new Failure(
          "Nobody accepts connections at " + peer + ": " + e.getMessage() + ".",
          "Start the server, or correct host and port. If a firewall refuses the connection, ask"
              + " whoever runs it.");
    }
    if (e instanceof BrokenAnswer) {
      return new Failure(
          "What " + peer + " sent is not a complete HTTP answer: " + e.getMessage() + ".",
          "Find out what answers there: an https port that was called with http, another"
              + " service, or a server that stopped in the middle.");
    }
    if (e instanceof EOFException || e instanceof SocketException) {
      return new Failure(
          "The connection to " + peer + " was closed without an answer: " + e.getMessage() + ".",
          "Look at the server's log for that time; a firewall or proxy in between may also have"
              + " closed it.");
    }
    return new Failure(
        "Talking to " + peer + " failed: " + e.getMessage() + ".", "Look at the server's log.");
  }

  private static Failure ofProxy(int status, String server, @Nullable String proxy) {
    String says = "The proxy " + proxy + " answered " + status + " instead of connecting to ";
    String advice =
        status == 407
            ? "It requires a password, which this checker does not send: use a network without"
                + " this proxy."
            : status == 403
                ? "It blocks this server: have it allowed, or use another network."
                : "It cannot reach the server: check its name and port.";
    return new Failure(says + server + ".", advice);
  }

  private static Failure ofTls(IOException e, String server) {
    String text = chain(e);
    String advice = "Look at the server's TLS settings; phones are as strict as this.";
    String why = "no secure connection could be made";
    if (has(e, CertificateExpiredException.class)) {
      why = "the certificate has expired";
      advice = "Renew it: phones refuse it, too.";
    } else if (has(e, CertificateNotYetValidException.class)) {
      why = "the certificate is not valid yet";
      advice = "Check the clocks on both sides, or wait.";
    } else if (text.contains("No name matching") || text.contains("No subject alternative")) {
      why = "the certificate is for another name";
      advice = "Use the name in the certificate, or have one issued for this name.";
    } else if (text.contains("certification path") || text.contains("CertPath")) {
      why = "the certificate was not issued by an authority that Java trusts";
      advice =
          "Either it is self-signed, or the server does not send the intermediate certificate:"
              + " configure the whole chain. Phones refuse it, too.";
    } else if (text.contains("Unsupported or unrecognized") || text.contains("plaintext")) {
      why = "what answers there does not speak TLS";
      advice = "Correct the port, or write http if you mean http.";
    } else if (text.contains("handshake_failure") || text.contains("protocol_version")) {
      why = "client and server have no TLS version or cipher in common";
      advice = "Make the server offer TLS 1.2 or later.";
    }
    return new Failure("TLS: " + why + " (" + server + "; " + text + ").", advice);
  }

  private static boolean has(Throwable e, Class<?> type) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static String chain(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    String first = String.valueOf(e.getMessage());
    return last == e || first.contains(String.valueOf(last.getMessage()))
        ? first
        : first + ": " + last.getMessage();
  }
}
