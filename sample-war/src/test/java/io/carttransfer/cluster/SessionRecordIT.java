package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.session.Bag;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record in the session: how large it is, and whether other versions of it can be read. */
final class SessionRecordIT {

  private static final String NAME = Bag.class.getName();
  private static final Token TOKEN =
      Token.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw").orElseThrow();

  /** A filled bag as the first version wrote it. */
  private static final String OF_THE_FIRST_VERSION =
      """
      rO0ABXNyABxpby5jYXJ0dHJhbnNmZXIudHJhbnNmZXIuQmFnAAAAAAAAAAECABJaAAZhZ3JlZWRaAAxvcmRlclVu
      c2F2ZWRaABBvcmRlcmVkRWxzZXdoZXJlWgAEb3Vyc0wACGN1cnJlbmN5dAASTGphdmEvbGFuZy9TdHJpbmc7TAAE
      aGFzaHEAfgABTAACaWRxAH4AAUwACmxhc3RGaWxsZWRxAH4AAUwABW5vbmNlcQB+AAFMAAtvcmRlck51bWJlcnEA
      fgABWwAHcG9xU2t1c3QAE1tMamF2YS9sYW5nL1N0cmluZztbAApxdWFudGl0aWVzdAACW0lMAAhxdWVzdGlvbnEA
      fgABWwAHcmVhc29uc3EAfgACTAAJcmVmZXJlbmNlcQB+AAFbAARzZWVucQB+AAJbAARza3VzcQB+AAJMAAVzdGF0
      ZXEAfgABeHABAAABdAADR0JQdAAQaWVlbm93emt4dVQtam03WnQAJGUyZjFjMWMwLTVkMGItNGQzZS05YzFlLTZh
      NGE2ZjBjOWYxMXQAEGllZW5vd3preHVULWptN1pwcHVyABNbTGphdmEubGFuZy5TdHJpbmc7rdJW5+kde0cCAAB4
      cAAAAAN0AA5TS1UtMDAwMDAwMDAwMHQADlNLVS0wMDAwMDAwMDAxdAAOU0tVLTAwMDAwMDAwMDJ1cgACW0lNumAm
      duqypQIAAHhwAAAAAwAAAAEAAAACAAAAA3B1cQB+AAkAAAADcHBwdAAgM2Y2YzFjMGU1ZDBiNGQzZTljMWU2YTRh
      NmYwYzlmMTF1cQB+AAkAAAABdAAQaWVlbm93emt4dVQtam03WnVxAH4ACQAAAANxAH4AC3EAfgAMcQB+AA10AAZm
      aWxsZWQ=
      """;

  @TempDir private Path folder;

  @Test
  void anOrdinaryBagTakesLessThanAKilobyteAndTheLargestLessThanEight() throws Exception {
    assertTrue(bytes(filled(3)).length < 1024, "3 lines: " + bytes(filled(3)).length);
    assertTrue(bytes(filled(200)).length < 8192, "200 lines: " + bytes(filled(200)).length);
  }

  @Test
  void aSessionOfTheFirstVersionIsRead() throws Exception {
    Bag bag = (Bag) read(Base64.getMimeDecoder().decode(OF_THE_FIRST_VERSION), Bag.class);

    assertEquals(filled(3).transfer(), bag.transfer());
    assertTrue(bag.isFilled());
    assertTrue(bag.isAgreed());
    assertTrue(bag.hasSeen(TOKEN));
    assertTrue(bag.filledLast(TOKEN));
    assertTrue(bag.isOurs());
    assertNull(bag.orderNumber());
  }

  @Test
  void duringARollingUpgradeOldAndNewNodesReadEachOthersSessions() throws Exception {
    // The next version has fields that this one does not know.
    Class<?> next =
        version(
            "next",
            source ->
                source.replace(
                    "private final String nonce;",
                    "private final String nonce;"
                        + " private String[] news = {\"a\"}; private int more = 7;"));

    Object newer = read(bytes(filled(3)), next);
    Bag back = (Bag) read(bytes(newer), Bag.class);

    assertEquals(filled(3).transfer(), back.transfer());
    assertTrue(back.isFilled());
    assertTrue(back.filledLast(TOKEN));
  }

  @Test
  void whatAnOlderVersionDidNotWriteIsReadAsNone() throws Exception {
    Class<?> older =
        version(
            "older",
            source ->
                """
                package io.carttransfer.transfer;

                public final class Bag implements java.io.Serializable {
                  private static final long serialVersionUID = 1;
                  private final String id = "of old";
                }
                """);

    Bag bag = (Bag) read(bytes(older.getConstructor().newInstance()), Bag.class);

    assertEquals("of old", bag.id());
    assertNull(bag.transfer());
    assertFalse(bag.hasSeen(TOKEN) || bag.filledLast(TOKEN) || bag.isOf(TOKEN));
    assertFalse(bag.isPresent() || bag.isPending() || bag.isFilled() || bag.isFailed());
    assertTrue(bag.filled(TOKEN, transfer(2), false).hasSeen(TOKEN));
  }

  private static Bag filled(int lines) {
    return Bag.none("e2f1c1c0-5d0b-4d3e-9c1e-6a4a6f0c9f11").filled(TOKEN, transfer(lines), true);
  }

  private static Transfer transfer(int size) {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lines.add(CartLine.of("SKU-%010d".formatted(i), i + 1));
    }
    return Transfer.of("3f6c1c0e5d0b4d3e9c1e6a4a6f0c9f11", "GBP", lines);
  }

  private static byte[] bytes(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes, Class<?> bag) throws Exception {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass type)
              throws IOException, ClassNotFoundException {
            return type.getName().equals(NAME) ? bag : super.resolveClass(type);
          }
        }) {
      return in.readObject();
    }
  }

  /** The class as another version of the plug-in may have it. */
  private Class<?> version(String name, UnaryOperator<String> change) throws Exception {
    Path today =
        Path.of(
            System.getProperty("basedir"), "../src/main/java", NAME.replace('.', '/') + ".java");
    Path classes = Files.createDirectories(folder.resolve(name));
    Path source = classes.resolve("Bag.java");
    Files.writeString(source, change.apply(Files.readString(today)));
    String path = System.getProperty("java.class.path");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", path, "-d", classes.toString(), source.toString());
    assertEquals(0, result, "it compiles");
    URL[] urls = {classes.toUri().toURL()};
    return new OwnVersion(urls).loadClass(NAME);
  }

  /** Its own version of the record, everything else as here. */
  private static final class OwnVersion extends URLClassLoader {

    OwnVersion(URL[] urls) {
      super(urls, SessionRecordIT.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean own = name.equals(NAME) || name.startsWith(NAME + "$");
      Class<?> loaded = own ? findLoadedClass(name) : null;
      if (own) {
        return loaded == null ? findClass(name) : loaded;
      }
      return super.loadClass(name, resolve);
    }
  }
}
