package io.carttransfer.jsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carttransfer.page.Bridge;
import jakarta.servlet.jsp.tagext.JspTag;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class TagLibraryTest {

  private final Element library = read();

  @Test
  void theLibraryIsOfTheVersionThatAllContainersTake() {
    assertEquals("2.1", library.getAttribute("version"));
    assertEquals("http://java.sun.com/xml/ns/javaee", library.getNamespaceURI());
    assertEquals("https://carttransfer.io/poq", text(library, "uri"));
    assertEquals("poq", text(library, "short-name"));
  }

  @Test
  void theLibraryHasTheTagsThatPagesNeed() {
    List<String> names = children(library, "tag").stream().map(tag -> text(tag, "name")).toList();

    assertEquals(
        List.of(
            "bridge",
            "order",
            "paymentCompleted",
            "paymentError",
            "closeWebView",
            "inApp",
            "notInApp",
            "notices"),
        names);
  }

  @Test
  void eachTagDeclaresTheAttributesOfItsClassWithTheirTypes() throws Exception {
    for (Element tag : children(library, "tag")) {
      Class<?> type = Class.forName(text(tag, "tag-class"));
      Map<String, String> declared = new TreeMap<>();
      for (Element attribute : children(tag, "attribute")) {
        String javaType = text(attribute, "type");
        declared.put(text(attribute, "name"), javaType.isEmpty() ? "java.lang.String" : javaType);
      }

      assertEquals(attributes(type), declared, text(tag, "name"));
    }
  }

  @Test
  void eachTagAndAttributeIsDescribedAndTakesExpressions() {
    for (Element tag : children(library, "tag")) {
      assertFalse(text(tag, "description").isEmpty(), text(tag, "name"));
      assertFalse(text(tag, "example").isEmpty(), text(tag, "name"));
      for (Element attribute : children(tag, "attribute")) {
        String name = text(tag, "name") + " " + text(attribute, "name");
        assertFalse(text(attribute, "description").isEmpty(), name);
        assertEquals("true", text(attribute, "rtexprvalue"), name);
      }
    }
  }

  @Test
  void tagsWithABodyTakeScriptletsInIt() {
    TreeSet<String> withBody = new TreeSet<>();
    for (Element tag : children(library, "tag")) {
      if (text(tag, "body-content").equals("JSP")) {
        withBody.add(text(tag, "name"));
      } else {
        assertEquals("empty", text(tag, "body-content"));
      }
    }

    assertEquals(new TreeSet<>(List.of("closeWebView", "inApp", "notInApp")), withBody);
  }

  /** The setters that are not of the JSP API. */
  private static Map<String, String> attributes(Class<?> type) {
    Map<String, String> attributes = new TreeMap<>();
    for (Method method : type.getMethods()) {
      boolean ours = method.getDeclaringClass().getPackage().equals(BridgeTag.class.getPackage());
      if (ours && method.getName().startsWith("set") && JspTag.class.isAssignableFrom(type)) {
        String name = method.getName().substring(3);
        attributes.put(
            Character.toLowerCase(name.charAt(0)) + name.substring(1),
            method.getParameterTypes()[0].getName());
      }
    }
    return attributes;
  }

  private static Element read() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = Bridge.class.getResourceAsStream("/META-INF/cart-transfer.tld")) {
      Document document = factory.newDocumentBuilder().parse(in);
      return document.getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element && node.getLocalName().equals(name)) {
        children.add((Element) node);
      }
    }
    return children;
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
  }
}
