package io.carttransfer.harness.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which methods of a jar call which, and where such a call ends in a class that the jar lacks. A
 * call reaches every method of that name and descriptor in the jar, whatever its class, so that no
 * override is missed.
 */
public final class Calls {

  private final Set<String> classes = new HashSet<>();
  private final Map<String, List<Body>> bodies = new HashMap<>();
  private final String ours;

  /**
   * @param jar whose classes are read
   * @param ours the beginning of the names of classes that the jar must hold itself
   */
  public Calls(Jar jar, String ours) {
    this.ours = ours.replace('.', '/');
    for (String name : jar.classNames()) {
      new ClassReader(jar.bytesOf(name)).accept(new Bodies(), ClassReader.SKIP_FRAMES);
    }
  }

  /**
   * Follows the calls from some methods on.
   *
   * @param start is given {@code class/name.method} of each method
   * @return a line for each missing class and the method that names it
   */
  public Set<String> missingFrom(Predicate<String> start) {
    Set<String> missing = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<Body> open = new ArrayDeque<>();
    bodies.values().stream()
        .flatMap(Collection::stream)
        .filter(body -> start.test(body.name))
        .forEach(open::add);
    while (!open.isEmpty()) {
      Body body = open.remove();
      for (String type : body.types) {
        if (type.startsWith(ours) && !classes.contains(type)) {
          missing.add(body.name + " names " + type);
        }
      }
      for (String call : body.calls) {
        if (seen.add(call)) {
          open.addAll(bodies.getOrDefault(call, List.of()));
        }
      }
    }
    return missing;
  }

  private static final class Body {
    private final String name;
    private final List<String> types = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();

    Body(String name) {
      this.name = name;
    }
  }

  private final class Bodies extends ClassVisitor {

    private String type;

    Bodies() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String generics, String parent, String[] interfaces) {
      type = name;
      classes.add(name);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String generics, String[] thrown) {
      Body body = new Body(type + "." + name);
      // A static initialiser runs with the first use of its class.
      String key = name.equals("<clinit>") ? type + name : name + descriptor;
      bodies.computeIfAbsent(key, none -> new ArrayList<>()).add(body);
      return new Instructions(body);
    }
  }

  private static final class Instructions extends MethodVisitor {

    private final Body body;

    Instructions(Body body) {
      super(Opcodes.ASM9);
      this.body = body;
    }

    private void use(Type type) {
      Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
      if (element.getSort() == Type.OBJECT) {
        body.types.add(element.getInternalName());
        body.calls.add(element.getInternalName() + "<clinit>");
      }
    }

    private void call(String owner, String name, String descriptor) {
      use(Type.getObjectType(owner));
      body.calls.add(name + descriptor);
    }

    private void useConstant(Object constant) {
      if (constant instanceof Handle method) {
        call(method.getOwner(), method.getName(), method.getDesc());
      } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
        use(type);
      } else if (constant instanceof ConstantDynamic) {
        throw new IllegalStateException("not known in Java 8: " + constant);
      }
    }

    @Override
    public void visitMethodInsn(
        int code, String owner, String name, String descriptor, boolean ofInterface) {
      call(owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        useConstant(argument);
      }
    }

    @Override
    public void visitTypeInsn(int code, String type) {
      use(Type.getObjectType(type));
    }

    @Override
    public void visitFieldInsn(int code, String owner, String name, String descriptor) {
      use(Type.getObjectType(owner));
    }

    @Override
    public void visitLdcInsn(Object constant) {
      useConstant(constant);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      if (type != null) {
        use(Type.getObjectType(type));
      }
    }
  }
}
