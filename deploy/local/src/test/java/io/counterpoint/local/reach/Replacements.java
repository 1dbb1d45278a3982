package io.counterpoint.local.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Finds the methods that a class of substitutions for native images replaces or takes away. */
final class Replacements extends ClassVisitor {

    private static final String ANNOTATIONS = "Lcom/oracle/svm/core/annotate/";

    private final Set<String> found;
    private @Nullable String target;
    private boolean whole;
    private final List<String> methods = new ArrayList<>();

    /** Adds what it finds as {@code class#method}, or {@code class} where all of it is replaced. */
    Replacements(Set<String> found) {
        super(Opcodes.ASM9);
        this.found = found;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (replaces(descriptor)) {
            whole = true;
        }
        return descriptor.equals(ANNOTATIONS + "TargetClass;") ? new TargetReader() : null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (replaces(annotation)) {
                    methods.add(name);
                }
                return null;
            }
        };
    }

    @Override
    public void visitEnd() {
        if (target == null) {
            return;
        }
        if (whole) {
            found.add(target);
        }
        methods.forEach(method -> found.add(target + "#" + method));
    }

    private static boolean replaces(String annotation) {
        return annotation.equals(ANNOTATIONS + "Substitute;") || annotation.equals(ANNOTATIONS + "Delete;");
    }

    private final class TargetReader extends AnnotationVisitor {

        TargetReader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            if ("className".equals(name)) {
                target = value.toString();
            } else if ("value".equals(name) && value instanceof Type type) {
                target = type.getClassName();
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(@Nullable String unnamed, Object value) {
                    if (name.equals("innerClass")) {
                        target += "$" + value;
                    }
                }
            };
        }
    }
}
