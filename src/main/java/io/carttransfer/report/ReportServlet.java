package io.carttransfer.report;

import com.google.gson.stream.JsonWriter;
import io.carttransfer.common.Part;
import io.carttransfer.ledger.History;
import io.carttransfer.ledger.LedgerUnavailable;
import io.carttransfer.ledger.Period;
import io.carttransfer.ledger.Selection;
import io.carttransfer.ledger.State;
import io.carttransfer.text.Shown;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Shows what became of each reference. A shop declares it in {@code web.xml} and maps it to a path
 * that ends in {@code /*}, such as {@code /cart-transfer/report/*}; the settings {@code
 * cart-transfer.report.users} and {@code cart-transfer.report.role} say who may see it.
 *
 * <p>It also works if the plug-in is not in service, and says why.
 */
public final class ReportServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final int PAGE = 50;
  private static final int MOST = 1000;

  private final transient StaticFiles files = new StaticFiles();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    protect(response);
    Optional<Report> report = Part.in(getServletContext()).find(Report.class);
    if (report.isPresent()) {
      allow(report.get(), request, response);
    } else {
      fail(response, 503, "The plug-in has ended with its web application.");
    }
  }

  private void allow(Report report, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Denial> denial = report.access().check(request);
    if (denial.isPresent()) {
      denial.get().writeHeaders(response);
      send(response, "text/plain;charset=UTF-8", denial.get().message() + "\n");
    } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      fail(response, 405, "The report is read-only.");
    } else {
      answer(report, request, response);
    }
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }

  private void answer(Report report, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null) {
      // Relative, because a proxy may publish this path under another name.
      String own = request.getServletPath();
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", own.substring(own.lastIndexOf('/') + 1) + "/");
      return;
    }
    try {
      switch (path) {
        case "/overview.json":
          json(response, json -> new OverviewJson(report, period(request), json).write());
          break;
        case "/references.json":
          json(
              response,
              json -> new ReferencesJson(report, json).writeList(selection(request, PAGE)));
          break;
        case "/reference.json":
          reference(report, request, response);
          break;
        case "/references.csv":
          csv(response, "references", new Tables(report).references(selection(request, MOST)));
          break;
        case "/overview.csv":
          csv(response, "overview", new Tables(report).columns(period(request)));
          break;
        case "/metrics":
          send(response, Metrics.MEDIA_TYPE, new Metrics(report).text());
          break;
        default:
          file(path, response);
      }
    } catch (LedgerUnavailable e) {
      response.setHeader("Retry-After", "30");
      fail(response, 503, Shown.message(e));
    }
  }

  private void reference(Report report, HttpServletRequest request, HttpServletResponse response)
      throws IOException, LedgerUnavailable {
    Optional<History> found = report.ledger().find(parameter(request, "name"));
    if (found.isPresent()) {
      json(response, json -> new ReferencesJson(report, json).writeOne(found.get()));
    } else {
      fail(response, 404, "The ledger does not have this reference.");
    }
  }

  private void file(String path, HttpServletResponse response) throws IOException {
    Optional<StaticFiles.File> file = files.at(path);
    if (file.isPresent()) {
      send(response, file.get().type(), file.get().bytes());
    } else {
      fail(response, 404, "There is nothing here.");
    }
  }

  private static Period period(HttpServletRequest request) {
    Period period = Period.ofWord(parameter(request, "period"));
    return period == null ? Period.WEEK : period;
  }

  private static Selection selection(HttpServletRequest request, int limit) {
    Selection selection =
        Selection.of(parameter(request, "text"), State.ofWord(parameter(request, "state")), limit);
    String after = parameter(request, "after");
    int dash = after.indexOf('-');
    if (dash > 0 && after.substring(0, dash).matches("[0-9]{1,18}")) {
      return selection.before(Long.parseLong(after.substring(0, dash)), after.substring(dash + 1));
    }
    return selection;
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.substring(0, Math.min(200, value.length()));
  }

  private interface Content {
    void write(JsonWriter json) throws IOException, LedgerUnavailable;
  }

  private static void json(HttpServletResponse response, Content content)
      throws IOException, LedgerUnavailable {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      content.write(json);
    }
    send(response, "application/json;charset=UTF-8", text.toString());
  }

  private static void csv(HttpServletResponse response, String name, String table)
      throws IOException {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    send(response, "text/csv;charset=UTF-8", table);
  }

  private static void fail(HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    send(response, "text/plain;charset=UTF-8", message + "\n");
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    send(response, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpServletResponse response, String type, byte[] bytes)
      throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(bytes);
  }
}
