package io.carttransfer;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Static state would be shared by all web applications of a container, and outlive them. */
final class StaticFields {

  static final ArchCondition<JavaClass> BE_FINAL =
      new ArchCondition<>("have only static fields that are final") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          for (JavaField field : type.getFields()) {
            boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
            if (isStatic && !field.getModifiers().contains(JavaModifier.FINAL)) {
              events.add(SimpleConditionEvent.violated(field, field.getFullName()));
            }
          }
        }
      };

  private StaticFields() {}
}
