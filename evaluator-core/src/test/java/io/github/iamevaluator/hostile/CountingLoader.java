package io.github.iamevaluator.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Loads the classes of the project a second time, such that they report to {@link Operations} what they do. The classes on
 * disk, and those that everybody else uses, stay as they are.
 */
final class CountingLoader extends ClassLoader {

    private static final String PROJECT = "io.github.iamevaluator.";
    private static final String OPERATIONS = Operations.class.getName().replace('.', '/');

    /** The methods of String that are counted by the text that they walk over; any other counts as one call. */
    private static final Set<String> WALKS = Stream.of(Operations.class.getDeclaredMethods())
            .filter(method -> method.getParameterCount() > 0)
            .map(method -> method.getName() + Type.getMethodDescriptor(method))
            .collect(Collectors.toUnmodifiableSet());

    CountingLoader() {
        super(CountingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean own = name.startsWith(PROJECT) && !name.equals(Operations.class.getName());
        if (!own) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassWriter counting = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            new ClassReader(in.readAllBytes()).accept(new CountingClass(counting), 0);
            byte[] bytes = counting.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class CountingClass extends ClassVisitor {
        CountingClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
            return new CountingMethod(super.visitMethod(access, name, type, generic, thrown));
        }
    }

    private static final class CountingMethod extends MethodVisitor {
        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void countOne() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, OPERATIONS, "one", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            countOne();
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            countOne();
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            String counted = "(Ljava/lang/String;" + type.substring(1);
            if (owner.equals("java/lang/String") && WALKS.contains(name + counted)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, OPERATIONS, name, counted, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, type, ofInterface);
            }
        }
    }
}
