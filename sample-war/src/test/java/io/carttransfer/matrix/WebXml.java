package io.carttransfer.matrix;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A web.xml of the sample shop in the styles that shops of other years have. */
final class WebXml {

  private static final String DTD = "http://java.sun.com/dtd/web-app_2_3.dtd";
  private static final String PUBLIC_ID = "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN";

  /** The order that the DTD of 2.3 prescribes. */
  private static final List<String> ORDER =
      List.of(
          "display-name",
          "context-param",
          "filter",
          "filter-mapping",
          "listener",
          "servlet",
          "servlet-mapping",
          "session-config",
          "error-page",
          "resource-ref");

  private WebXml() {}

  /** The text in another style. */
  static String in(String style, String webXml) {
    return switch (style) {
      case "metadata-complete" ->
          webXml.replaceFirst("<web-app ", "<web-app metadata-complete=\"true\" ");
      case "2.5" -> root("xmlns=\"http://java.sun.com/xml/ns/javaee\" version=\"2.5\"", webXml);
      case "2.4" ->
          write(
              read(root("xmlns=\"http://java.sun.com/xml/ns/j2ee\" version=\"2.4\"", webXml)),
              false);
      case "2.3" -> write(read(root("", webXml)), true);
      default -> throw new IllegalArgumentException("unknown style " + style);
    };
  }

  /** Takes out what a descriptor before Servlet 3.0 cannot say. */
  private static String root(String attributes, String webXml) {
    return webXml
        .replaceFirst("<web-app [^>]*>", "<web-app " + attributes + ">")
        .replaceAll("\\s*<async-supported>true</async-supported>", "")
        .replaceAll("(?s)\\s*<cookie-config>.*?</cookie-config>", "")
        .replaceAll("\\s*<tracking-mode>COOKIE</tracking-mode>", "")
        .replace("<url-pattern></url-pattern>", "<url-pattern>/products</url-pattern>");
  }

  private static Document read(String webXml) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(webXml)));
      elements(document.getDocumentElement()).forEach(WebXml::onePatternEach);
      return document;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Before 2.5, a mapping has one pattern. */
  private static void onePatternEach(Element mapping) {
    List<Element> more =
        elements(mapping).stream()
            .filter(each -> each.getTagName().equals("url-pattern"))
            .skip(1)
            .toList();
    more.forEach(mapping::removeChild);
    for (Element pattern : more) {
      Element another = (Element) mapping.cloneNode(true);
      elements(another).get(1).setTextContent(pattern.getTextContent());
      mapping.getParentNode().insertBefore(another, mapping.getNextSibling());
    }
  }

  private static String write(Document document, boolean asTheDtdHasIt) {
    try {
      Transformer writer = TransformerFactory.newInstance().newTransformer();
      if (asTheDtdHasIt) {
        Element root = document.getDocumentElement();
        elements(root).stream()
            .sorted(Comparator.comparingInt(each -> ORDER.indexOf(each.getTagName())))
            .forEach(root::appendChild);
        writer.setOutputProperty(OutputKeys.DOCTYPE_PUBLIC, PUBLIC_ID);
        writer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, DTD);
      }
      StringWriter text = new StringWriter();
      writer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> elements(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
