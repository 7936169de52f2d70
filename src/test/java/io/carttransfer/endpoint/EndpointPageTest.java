package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.carttransfer.common.Reason;
import io.carttransfer.harness.docs.DocPage;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps docs/endpoint.md true: its answers are those of the folder {@code contract}. */
class EndpointPageTest {

  private static final DocPage PAGE = DocPage.at("docs/endpoint.md");
  private static final Map<String, EndpointCase> CASES =
      EndpointCase.all().stream()
          .collect(Collectors.toMap(EndpointCase::name, Function.identity()));
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- answer: (\\S+) -->\\n```http\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CHANGING = Pattern.compile("\\{\\{[^}]*}}");

  static List<String> examples() {
    return EXAMPLE.matcher(PAGE.text()).results().map(example -> example.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachExampleIsTheAnswerThatIsTested(String name) {
    String shown =
        EXAMPLE
            .matcher(PAGE.text())
            .results()
            .filter(example -> example.group(1).equals(name))
            .map(example -> example.group(2))
            .findFirst()
            .orElseThrow();

    String answer = CASES.get(name).answer().replaceAll("(?m)^Content-Length: .*\\n", "").strip();

    assertTrue(like(answer).matcher(shown.strip()).matches(), shown + "\nis not like\n" + answer);
  }

  @Test
  void eachStatusHasAnExample() {
    assertEquals(statuses(CASES.keySet()), statuses(examples()));
  }

  @Test
  void eachCodeOfAnAnswerIsExplained() {
    TreeSet<String> codes = new TreeSet<>();
    for (EndpointCase each : CASES.values()) {
      Pattern.compile("\"code\": \"([a-z-]+)\"")
          .matcher(each.answer())
          .results()
          .map((MatchResult code) -> code.group(1))
          .forEach(codes::add);
    }

    assertTrue(codes.contains(Reason.BAD_CURRENCY.code()), codes.toString());
    codes.removeIf(code -> PAGE.prose().contains("`" + code + "`"));
    assertEquals(List.of(), List.copyOf(codes));
  }

  @Test
  void itsRequestIsOneThatTheEndpointTakes() {
    String request = PAGE.blocks("").get(0);

    JsonElement shown = JsonParser.parseString(request.substring(request.indexOf("\n\n")));

    String tested = CASES.get("200-contract-sample").request();
    assertEquals(JsonParser.parseString(tested.substring(tested.indexOf("\n\n"))), shown);
  }

  /** The address of the shop, its token and times differ. */
  private static Pattern like(String answer) {
    String text = answer.replace("\"127.0.0.1\"", "\"{{host}}\"");
    text = text.replace("\"isSecure\": false", "\"isSecure\": {{https}}");
    return Pattern.compile(
        CHANGING.splitAsStream(text).map(Pattern::quote).collect(Collectors.joining("[^\"\\n]*")));
  }

  private static TreeSet<String> statuses(Iterable<String> names) {
    TreeSet<String> statuses = new TreeSet<>();
    names.forEach(name -> statuses.add(name.substring(0, 3)));
    return statuses;
  }
}
