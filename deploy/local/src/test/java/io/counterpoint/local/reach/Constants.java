package io.counterpoint.local.reach;

import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names that stand as constants in methods: texts, and classes by their names.
 */
final class Constants extends ClassVisitor {

    private final @Nullable String method;
    private final @Nullable String last;
    private final Set<String> found;
    private boolean over;

    /**
     * Adds to {@code found}.
     *
     * @param method the methods to look into, or null for all
     * @param last the method whose call ends the collection, or null for none
     */
    Constants(@Nullable String method, @Nullable String last, Set<String> found) {
        super(Opcodes.ASM9);
        this.method = method;
        this.last = last;
        this.found = found;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (method != null && !name.equals(method)) {
            return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                if (!over) {
                    found.add(value instanceof Type type ? type.getClassName() : value.toString());
                }
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String called, String parameters, boolean ofInterface) {
                over |= called.equals(last);
            }
        };
    }
}
