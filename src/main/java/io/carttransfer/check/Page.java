package io.carttransfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The visible part of an HTML page, roughly: its texts, and the values of its visible fields.
 * Accepts any text, and reads it in one pass. Immutable.
 */
final class Page {

  private static final List<String> UNREAD = Arrays.asList("script", "style", "template");

  private final String html;
  private final String title;
  private final String text;
  private final List<String> scripts = new ArrayList<>();
  private final boolean asksForPassword;

  private Page(String html) {
    this.html = html;
    StringBuilder words = new StringBuilder();
    StringBuilder titled = new StringBuilder();
    boolean password = false;
    boolean inTitle = false;
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int end = open < 0 ? html.length() : open;
      (inTitle ? titled : words).append(html, at, end).append(' ');
      if (open < 0) {
        break;
      }
      Tag tag = Tag.at(html, open);
      at = tag.end();
      inTitle = tag.is("title");
      if (tag.is("input")) {
        String type = tag.attribute("type").toLowerCase(Locale.ROOT);
        password |= type.equals("password");
        words.append(type.equals("hidden") ? "" : tag.attribute("value")).append(' ');
      }
      if (tag.is("script") && !tag.attribute("src").isEmpty()) {
        scripts.add(Entities.decode(tag.attribute("src")));
      }
      if (UNREAD.contains(tag.name())) {
        at = tag.endOfContent();
      }
    }
    this.title = oneSpace(titled);
    this.text = oneSpace(words);
    this.asksForPassword = password;
  }

  static Page of(Answer answer) {
    return new Page(answer.text());
  }

  private static String oneSpace(CharSequence words) {
    return Entities.decode(words.toString()).replaceAll("[\\s\\u00a0]+", " ").trim();
  }

  /** The page as received. */
  String html() {
    return html;
  }

  /** May be empty. */
  String title() {
    return title;
  }

  /** Its whole text, with one space between words. */
  String text() {
    return text;
  }

  boolean asksForPassword() {
    return asksForPassword;
  }

  /** The addresses of its scripts, as they are written. */
  List<String> scripts() {
    return Collections.unmodifiableList(scripts);
  }

  /** Whether it contains a text as separate words, not inside another word. */
  boolean hasWord(String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** The share of words that both have in common, from 0 to 1. */
  double likeness(Page other) {
    Set<String> both = words();
    Set<String> all = new HashSet<>(both);
    both.retainAll(other.words());
    all.addAll(other.words());
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }

  private Set<String> words() {
    return new HashSet<>(Arrays.asList(text.split(" ")));
  }
}
