package io.carttransfer.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of an answer tells nothing of the values that it is compared with. */
class SecretValuesTest {

  private int compared;
  private final SecretValues values =
      new SecretValues(
          List.of("one", "two", "three"),
          (value, given) -> {
            compared++;
            assertEquals(32, value.length, "a digest, whose length tells nothing");
            assertEquals(32, given.length, "a digest, whose length tells nothing");
            return MessageDigest.isEqual(value, given);
          });

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "three", "", "four", "on", "onee"})
  void everyValueIsTriedWhateverIsGiven(String given) {
    boolean found = values.contains(bytes(given));

    assertEquals(List.of("one", "two", "three").contains(given), found);
    assertEquals(3, compared);
  }

  @Test
  void digestsAreComparedInConstantTime() {
    JavaClasses type = new ClassFileImporter().importClasses(SecretValues.class);

    assertTrue(
        type.get(SecretValues.class).getMethodReferencesFromSelf().stream()
            .anyMatch(
                used ->
                    used.getTargetOwner().isEquivalentTo(MessageDigest.class)
                        && used.getName().equals("isEqual")));
    noClasses().should().dependOnClassesThat().belongToAnyOf(Arrays.class).check(type);
    assertTrue(new SecretValues(List.of("a")).contains(bytes("a")));
    assertFalse(new SecretValues(List.of("a")).contains(bytes("b")));
  }

  @Test
  void noValueIsKnownToAnybody() {
    assertTrue(new SecretValues(List.of()).isEmpty());
    assertFalse(values.isEmpty());
    assertFalse(new SecretValues(List.of()).contains(bytes("")));
  }
}
