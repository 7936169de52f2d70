package io.carttransfer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.DocPage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements of Java in the documentation compile; whole classes have tests of their own. */
class JavaBlocksTest {

  private static final String CLASS =
      """
      import io.carttransfer.OrderPlaced;
      import jakarta.servlet.ServletContext;
      import jakarta.servlet.http.HttpServletRequest;
      import java.math.BigDecimal;

      abstract class Page {
        interface Order {
          String getNumber();
          BigDecimal getTotal();
        }

        void show(
            HttpServletRequest request, ServletContext servletContext, Order order,
            String reference, String number, BigDecimal total) {
          %s
        }
      }
      """;

  static List<String> blocks() {
    return DocPage.all().stream()
        .flatMap(page -> page.blocks("java").stream())
        .filter(block -> !block.contains("class "))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aStatementCompiles(String block, @TempDir Path folder) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            folder.toString(),
            "-classpath",
            System.getProperty("java.class.path"));

    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, found, options, null, List.of(source(block)))
            .call();

    assertEquals(
        List.of(),
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .toList());
    assertTrue(compiled);
  }

  @Test
  void thereAreSome() {
    assertTrue(blocks().size() >= 3);
  }

  private static JavaFileObject source(String block) {
    return new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return CLASS.formatted(block);
      }
    };
  }
}
