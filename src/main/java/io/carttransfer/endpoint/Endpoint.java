package io.carttransfer.endpoint;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.common.RequestHeader;
import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Answer;
import io.carttransfer.poq.AskedCart;
import io.carttransfer.poq.CartReader;
import io.carttransfer.poq.MalformedJson;
import io.carttransfer.poq.Problem;
import io.carttransfer.poq.WebViewRequest;
import io.carttransfer.store.AlreadyOrdered;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.text.Preferences;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Receives one bag from the platform: authorises, reads, validates, asks the shop for every SKU,
 * stores, and describes the request that the app must make. Nothing is stored unless the answer is
 * 200. Thread-safe.
 */
public final class Endpoint {

  private static final String RETRY_AFTER_SECONDS = "5";
  private static final int LOGGED_SKUS = 10;
  private static final String JSON = "application/json";

  /** The encoding of JSON, its subset ASCII, and a misspelling that some clients send. */
  private static final Set<String> UTF_8 =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("utf-8", "utf8", "us-ascii")));

  private final Authorization authorization;
  private final CartReader reader;
  private final StockCheck stockCheck;
  private final TransferStore store;
  private final WebViewRequest webViewRequest;
  private final Journal journal;
  private final Clock clock;
  private final LongSupplier nanos;

  public Endpoint(
      Authorization authorization,
      CartReader reader,
      StockCheck stockCheck,
      TransferStore store,
      WebViewRequest webViewRequest,
      Journal journal,
      Clock clock,
      LongSupplier nanos) {
    this.authorization = authorization;
    this.reader = reader;
    this.stockCheck = stockCheck;
    this.store = store;
    this.webViewRequest = webViewRequest;
    this.journal = journal;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Answers one POST. */
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestBody body = new RequestBody(request, nanos);
    Problem early = refusedByHead(request, response);
    if (early != null) {
      refuse(null, early, null);
      EarlyAnswer.send(response, early, body);
      return;
    }
    AskedCart asked;
    try {
      asked = reader.read(body.read());
    } catch (RequestBody.Refused e) {
      Problem problem = Problem.of(status(e.reason()), e.reason());
      refuse(null, problem, null);
      EarlyAnswer.send(response, problem, body);
      return;
    } catch (MalformedJson e) {
      refuse(
          response,
          null,
          Problem.of(400, Reason.MALFORMED_JSON, String.valueOf(e.getMessage())),
          null);
      return;
    }
    if (asked.violations().isEmpty()) {
      take(request, response, asked);
    } else {
      Problem problem = Problem.of(422, Reason.INVALID_CART, asked.violations());
      refuse(response, asked.reference().orElse(null), problem, null);
    }
  }

  private static int status(Reason reason) {
    switch (reason) {
      case BODY_TOO_SLOW:
        return 408;
      case BODY_TOO_LARGE:
        return 413;
      default:
        return 400;
    }
  }

  /** Everything that can be checked before the body is read. */
  private @Nullable Problem refusedByHead(
      HttpServletRequest request, HttpServletResponse response) {
    if (!authorization.accepts(request.getHeaders("Authorization"))) {
      response.setHeader("WWW-Authenticate", authorization.challenge());
      return Problem.of(401, Reason.UNAUTHORIZED);
    }
    if (!isJson(request)) {
      return Problem.of(415, Reason.UNSUPPORTED_MEDIA_TYPE);
    }
    String encoding = RequestHeader.list(request, "Content-Encoding", Limits.HEADER_LENGTH);
    if (encoding != null && !encoding.trim().equalsIgnoreCase("identity")) {
      return Problem.of(415, Reason.UNSUPPORTED_ENCODING);
    }
    return null;
  }

  /**
   * JSON is UTF-8 (RFC 8259, section 8.1). The container is not asked: some throw an exception for
   * an unknown charset.
   */
  private static boolean isJson(HttpServletRequest request) {
    String type = RequestHeader.list(request, "Content-Type", Limits.HEADER_LENGTH);
    if (type == null) {
      return false;
    }
    if (type.equals(JSON)) {
      return true;
    }
    List<Preferences.Range> types = Preferences.parse(type, Limits.HEADER_LENGTH, 2).ranges();
    if (types.size() != 1 || !types.get(0).value().equals(JSON)) {
      return false;
    }
    for (String parameter : types.get(0).parameters().split(";")) {
      String value = parameter.startsWith("charset=") ? parameter.substring(8) : "utf-8";
      if (!UTF_8.contains(value.replace("\"", "").trim())) {
        return false;
      }
    }
    return true;
  }

  private void take(HttpServletRequest request, HttpServletResponse response, AskedCart asked)
      throws IOException {
    String reference = asked.reference().orElseThrow(IllegalStateException::new);
    try {
      Found found = stockCheck.find(asked.lines(), request, response);
      if (!found.refusals().isEmpty()) {
        Problem problem = Problem.of(422, Reason.INVALID_CART, found.refusals());
        refuse(response, reference, problem, null, Journal.SKUS, firstOf(found.refusedSkus()));
        return;
      }
      Transfer transfer = Transfer.of(reference, asked.currency(), found.lines(), found.notices());
      Token token = store.save(transfer);
      journal.info(
          reference,
          "taken",
          "lines",
          transfer.lines().size(),
          "units",
          transfer.units(),
          "left-out",
          transfer.notices().size(),
          "token",
          token.hash());
      Answer.json(200, webViewRequest.describe(token, clock.instant())).send(response);
    } catch (AlreadyOrdered e) {
      // Without the order number: whoever knows a reference must not learn what became of it.
      refuse(response, reference, Problem.of(409, Reason.ALREADY_ORDERED), null);
    } catch (CartFailure e) {
      notAvailable(response, reference, Reason.LOOKUP_FAILED, e);
    } catch (StoreUnavailable e) {
      notAvailable(response, reference, e.reason(), e);
    }
  }

  private void notAvailable(
      HttpServletResponse response, String reference, Reason reason, Exception cause)
      throws IOException {
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    refuse(response, reference, Problem.notAvailable(reason), cause);
  }

  private void refuse(
      HttpServletResponse response,
      @Nullable String reference,
      Problem problem,
      @Nullable Exception cause,
      Object... more)
      throws IOException {
    refuse(reference, problem, cause, more);
    Answer.of(problem).send(response);
  }

  private void refuse(
      @Nullable String reference, Problem problem, @Nullable Exception cause, Object... more) {
    List<Object> details = new ArrayList<>();
    details.addAll(Arrays.asList("status", problem.status(), "instance", problem.instance()));
    details.addAll(Arrays.asList("violations", codes(problem)));
    details.addAll(Arrays.asList(more));
    String outcome = "refused-" + problem.reason().code();
    if (cause == null) {
      journal.info(reference, outcome, details.toArray());
    } else {
      journal.failure(reference, outcome, cause, details.toArray());
    }
  }

  private static List<String> firstOf(Set<String> skus) {
    return skus.stream().limit(LOGGED_SKUS).collect(Collectors.toList());
  }

  private static String codes(Problem problem) {
    Set<String> codes = new LinkedHashSet<>();
    problem.violations().forEach(violation -> codes.add(violation.reason().code()));
    return codes.isEmpty() ? "-" : String.join(":", codes);
  }
}
