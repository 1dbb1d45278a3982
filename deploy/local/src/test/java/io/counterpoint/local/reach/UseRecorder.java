package io.counterpoint.local.reach;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down each lookup by name once for each place in the code that makes it. The JDK itself calls this class, which
 * is why it needs nothing beside the JDK, and stands on the boot class path.
 *
 * <p>A line is: kind, target, the JDK's method that was called where it is not the lookup itself, and the methods below
 * that are not the JDK's: the innermost, and the innermost initialiser of a class; separated by tabs and, between methods, by
 * spaces. Lines are whole even when the process is killed.
 */
public final class UseRecorder {

    /** How often the caller of one lookup is looked for: some are made for every request. */
    private static final int WALKS = 200;

    /** How many callers are written down, beside the innermost initialiser. */
    private static final int CALLERS = 3;

    /** What the JDK's other methods look up they look up for themselves, and GraalVM knows of it. */
    private static final Set<String> ASKING = Set.of(
            "java.lang.Class#forName",
            "java.lang.Class#getMethod",
            "java.lang.Class#getDeclaredMethod",
            "java.lang.Class#getField",
            "java.lang.Class#getDeclaredField",
            "java.lang.Class#getConstructor",
            "java.lang.Class#getDeclaredConstructor",
            "java.lang.Class#newInstance",
            "java.lang.Class#getRecordComponents",
            "java.lang.Class#getResource",
            "java.lang.Class#getResourceAsStream",
            "java.lang.ClassLoader#getResource",
            "java.lang.ClassLoader#getResources",
            "java.lang.ClassLoader#getResourceAsStream",
            "java.util.ResourceBundle#getBundle",
            "java.lang.reflect.Proxy#newProxyInstance",
            "java.lang.reflect.Method#invoke",
            "java.lang.reflect.Constructor#newInstance",
            "java.lang.System#load",
            "java.lang.System#loadLibrary",
            "java.util.Random#<init>",
            "java.security.SecureRandom#<init>",
            "java.lang.Thread#start");

    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<Boolean> RECORDING = ThreadLocal.withInitial(() -> false);
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static volatile @Nullable OutputStream file;

    private UseRecorder() {}

    /** Begins to record, at the end of a file. */
    public static void open(Path path) throws IOException {
        file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A class was found by its name. */
    public static void type(@Nullable Class<?> found) {
        if (found != null) {
            record("type", found.getName());
        }
    }

    /** A method, constructor or field was found by its name, or used by reflection. */
    public static void member(@Nullable Object found) {
        switch (found) {
            case Method method -> record("method", describe(method, method.getName()));
            case Constructor<?> constructor -> record("method", describe(constructor, "<init>"));
            case Field field -> record("field", owner(field) + "#" + field.getName());
            case null, default -> {}
        }
    }

    /** A resource was found by its name. */
    public static void resource(String name) {
        record("resource", name);
    }

    /** Anything else, which {@code kind} tells. */
    public static void other(String kind, String target) {
        record(kind, target);
    }

    /** A proxy of these interfaces was made. */
    public static void proxy(Class<?>[] interfaces) {
        StringJoiner names = new StringJoiner(",");
        for (Class<?> each : interfaces) {
            names.add(each.getName());
        }
        record("proxy", names.toString());
    }

    private static String describe(Executable executable, String name) {
        StringJoiner parameters = new StringJoiner(",", "(", ")");
        for (Class<?> parameter : executable.getParameterTypes()) {
            parameters.add(parameter.getTypeName());
        }
        return owner(executable) + "#" + name + parameters;
    }

    private static String owner(Member member) {
        return member.getDeclaringClass().getName();
    }

    /** The frames that matter; empty where the JDK asks for itself. */
    private static String describe(Stream<StackWalker.StackFrame> stack) {
        String entry = "";
        StringJoiner callers = new StringJoiner(" ");
        int named = 0;
        for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) stack::iterator) {
            Class<?> caller = frame.getDeclaringClass();
            if (caller == UseRecorder.class) {
                continue;
            }
            boolean initialises = frame.getMethodName().equals("<clinit>");
            if (caller.getModule().isNamed()) {
                entry = named == 0 ? caller.getName() + "#" + frame.getMethodName() : entry;
            } else if (named < CALLERS || initialises) {
                if (named++ == 0 && !asks(entry)) {
                    return "";
                }
                callers.add(caller.getName() + "#" + frame.getMethodName());
                if (initialises) {
                    break;
                }
            }
        }
        return named == 0 ? "" : entry + "\t" + callers;
    }

    /** Whether this method of the JDK looks something up for its caller; empty where the lookup itself was called. */
    static boolean asks(String entry) {
        return entry.isEmpty()
                || ASKING.contains(entry)
                || entry.startsWith("java.lang.reflect.Field#")
                || entry.startsWith("java.lang.invoke.MethodHandles$Lookup#")
                || entry.startsWith("java.util.ServiceLoader")
                || entry.startsWith("java.io.Object");
    }

    private static void record(String kind, String target) {
        OutputStream out = file;
        if (out == null || RECORDING.get()) {
            return;
        }
        RECORDING.set(true);
        try {
            String use = kind + "\t" + target;
            if (COUNTS.merge(use, 1, Integer::sum) <= WALKS) {
                write(out, use);
            }
        } finally {
            RECORDING.set(false);
        }
    }

    private static void write(OutputStream out, String use) {
        String asked = STACK.walk(UseRecorder::describe);
        if (asked.isEmpty()) {
            return;
        }
        String line = use + "\t" + asked + "\n";
        if (!WRITTEN.add(line)) {
            return;
        }
        try {
            synchronized (WRITTEN) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            file = null;
            System.err.println("Uses are no longer recorded: " + failed);
        }
    }
}
