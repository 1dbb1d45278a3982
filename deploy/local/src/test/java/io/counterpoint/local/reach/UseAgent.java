package io.counterpoint.local.reach;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/** The Java agent: makes the JDK tell {@link UseRecorder} what is looked up by name. Its argument is the file to write. */
public final class UseAgent {

    private UseAgent() {}

    /** Called by the JVM before the program. */
    public static void premain(String file, Instrumentation instrumentation) throws IOException {
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .ignore(none());
        agent = tell(agent, "java.lang.Class", TypeFound.class, named("forName").and(isPublic()));
        agent = tell(
                agent,
                "java.lang.Class",
                MemberFound.class,
                named("getMethod")
                        .or(named("getDeclaredMethod"))
                        .or(named("getField"))
                        .or(named("getDeclaredField"))
                        .or(named("getConstructor"))
                        .or(named("getDeclaredConstructor")));
        agent = tell(agent, "java.lang.Class", RecordRead.class, named("getRecordComponents"));
        agent = tell(agent, "java.lang.reflect.Method", MemberUsed.class, named("invoke"));
        agent = tell(agent, "java.lang.reflect.Constructor", MemberUsed.class, named("newInstance"));
        agent = tell(
                agent,
                "java.lang.reflect.Field",
                MemberUsed.class,
                isPublic().and(nameStartsWith("get").or(nameStartsWith("set"))).and(takesArgument(0, Object.class)));
        agent = tell(
                agent,
                "java.lang.invoke.MethodHandles$Lookup",
                MemberGiven.class,
                nameStartsWith("unreflect").and(isPublic()));
        agent = tell(
                agent,
                "java.lang.ClassLoader",
                ResourceFound.class,
                named("getResource").and(returns(URL.class)));
        agent = tell(
                agent,
                "java.lang.ClassLoader",
                ResourcesFound.class,
                named("getResources").and(returns(Enumeration.class)));
        agent = tell(
                agent,
                "java.util.ResourceBundle",
                BundleFound.class,
                named("getBundle").and(isPublic()));
        agent = tell(
                agent,
                "java.lang.reflect.Proxy",
                ProxyMade.class,
                named("newProxyInstance").and(isPublic()));
        agent = tell(
                agent,
                "java.io.ObjectStreamClass",
                Serialised.class,
                named("lookup").and(takesArgument(0, Class.class)));
        agent = tell(
                agent, "java.lang.System", LibraryLoaded.class, named("load").or(named("loadLibrary")));
        agent = tell(agent, "java.util.Random", Made.class, isConstructor());
        agent = tell(agent, "java.lang.Thread", Made.class, named("start").and(takesNoArguments()));
        agent.installOn(instrumentation);
        UseRecorder.open(Path.of(file));
    }

    private static AgentBuilder tell(
            AgentBuilder agent, String type, Class<?> advice, ElementMatcher<? super MethodDescription> methods) {
        return agent.type(named(type))
                .transform((builder, description, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(methods)));
    }

    private static final class TypeFound {
        @Advice.OnMethodExit
        static void found(@Advice.Return @Nullable Class<?> result) {
            UseRecorder.type(result);
        }
    }

    private static final class MemberFound {
        @Advice.OnMethodExit
        static void found(@Advice.Return(typing = Assigner.Typing.DYNAMIC) Object result) {
            UseRecorder.member(result);
        }
    }

    private static final class RecordRead {
        @Advice.OnMethodExit
        static void read(@Advice.This Class<?> type) {
            UseRecorder.other("record", type.getName());
        }
    }

    private static final class MemberUsed {
        @Advice.OnMethodEnter
        static void used(@Advice.This Object member) {
            UseRecorder.member(member);
        }
    }

    private static final class MemberGiven {
        @Advice.OnMethodEnter
        static void given(@Advice.Argument(value = 0, typing = Assigner.Typing.DYNAMIC) Object member) {
            UseRecorder.member(member);
        }
    }

    private static final class ResourceFound {
        @Advice.OnMethodExit
        static void found(@Advice.Argument(0) String name, @Advice.Return @Nullable URL result) {
            if (result != null) {
                UseRecorder.resource(name);
            }
        }
    }

    private static final class ResourcesFound {
        @Advice.OnMethodExit
        static void found(@Advice.Argument(0) String name, @Advice.Return Enumeration<URL> result) {
            if (result.hasMoreElements()) {
                UseRecorder.resource(name);
            }
        }
    }

    private static final class BundleFound {
        @Advice.OnMethodExit
        static void found(@Advice.Argument(0) String name) {
            UseRecorder.other("bundle", name);
        }
    }

    private static final class ProxyMade {
        @Advice.OnMethodExit
        static void made(@Advice.Argument(1) Class<?>[] interfaces) {
            UseRecorder.proxy(interfaces);
        }
    }

    private static final class Serialised {
        @Advice.OnMethodEnter
        static void serialised(@Advice.Argument(0) Class<?> type) {
            UseRecorder.other("serialised", type.getName());
        }
    }

    private static final class LibraryLoaded {
        @Advice.OnMethodExit
        static void loaded(@Advice.Argument(0) String name) {
            UseRecorder.other("library", name);
        }
    }

    private static final class Made {
        @Advice.OnMethodExit
        static void made(@Advice.This Object object) {
            UseRecorder.other("made", object.getClass().getName());
        }
    }
}
