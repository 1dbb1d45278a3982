package io.counterpoint.local.reach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;

/**
 * What Quarkus hands to native-image for one service: the jars, the arguments, and with them which classes are
 * initialised only when the binary starts, which methods are replaced, and what is registered.
 */
final class NativeSources {

    private static final Pattern AT_RUN_TIME = Pattern.compile("--initialize-at-run-time=([^\\s\\\\]+)");

    private static final Pattern FEATURES = Pattern.compile("--features=(\\S+)");
    private static final String OWN_FEATURE = "io.quarkus.runner.Feature";

    private final Map<String, Path> jarsByClass = new HashMap<>();
    private final Set<String> initialisedAtRunTime = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final NativeMetadata metadata = new NativeMetadata();

    private NativeSources() {}

    /** Reads the folder that a build with {@code quarkus.native.sources-only} leaves. */
    static NativeSources read(Path folder) throws IOException {
        NativeSources sources = new NativeSources();
        List<Pattern> excluded = new ArrayList<>();
        String arguments = Files.readString(folder.resolve("native-image.args"));
        sources.addInitialised(arguments);
        String[] words = arguments.trim().split("\\s+", -1);
        for (int word = 0; word + 2 < words.length; word++) {
            if (words[word].equals("--exclude-config")) {
                excluded.add(Pattern.compile(words[word + 2]));
            }
        }
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
        for (Path jar : jars) {
            sources.add(jar, excluded);
        }
        Matcher features = FEATURES.matcher(arguments);
        while (features.find()) {
            for (String feature : features.group(1).split(",", -1)) {
                sources.addFeature(feature);
            }
        }
        return sources;
    }

    NativeMetadata metadata() {
        return metadata;
    }

    boolean initialisedAtRunTime(String type) {
        return initialisedAtRunTime.stream()
                .anyMatch(each -> type.equals(each) || type.startsWith(each + ".") || type.startsWith(each + "$"));
    }

    /** Whether the binary has another method, or none, in place of {@code class#method}. */
    boolean isReplaced(String method) {
        return replaced.contains(method) || replaced.contains(method.substring(0, method.indexOf('#')));
    }

    /** Whether the class of {@code class#method} is part of what the binary is made from. */
    boolean contains(String method) {
        return jarsByClass.containsKey(method.substring(0, method.indexOf('#')));
    }

    /** The bytes of a class, or none where it is not part of the binary's jars. */
    byte[] bytes(String type) throws IOException {
        Path jar = jarsByClass.get(type);
        if (jar == null) {
            return new byte[0];
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getInputStream(file.getEntry(type.replace('.', '/') + ".class"))
                    .readAllBytes();
        }
    }

    private void add(Path jar, List<Pattern> excluded) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
                    jarsByClass.put(name.substring(0, name.length() - 6).replace('/', '.'), jar);
                    readReplacements(file, entry);
                } else if (name.startsWith("META-INF/native-image/") && name.endsWith(".json")) {
                    if (excluded.stream()
                            .noneMatch(each -> each.matcher("/" + name).matches())) {
                        metadata.add(name, file.getInputStream(entry).readAllBytes());
                    }
                } else if (name.endsWith("native-image.properties")) {
                    addInitialised(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\\\n", ""));
                }
            }
        }
    }

    private void addInitialised(String arguments) {
        Matcher matcher = AT_RUN_TIME.matcher(arguments);
        while (matcher.find()) {
            initialisedAtRunTime.addAll(List.of(matcher.group(1).split(",")));
        }
    }

    private void readReplacements(JarFile file, JarEntry entry) throws IOException {
        try (var in = file.getInputStream(entry)) {
            new ClassReader(in).accept(new Replacements(replaced), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        }
    }

    /** Features register in code what they name, in their own class or in those beside it. */
    private void addFeature(String feature) throws IOException {
        if (feature.equals(OWN_FEATURE)) {
            // What it registers stands in the metadata as well, but this nowhere else.
            new ClassReader(bytes(feature))
                    .accept(new Constants("beforeAnalysis", "initializeAtRunTime", initialisedAtRunTime), 0);
            return;
        }
        String folder = feature.substring(0, feature.lastIndexOf('.') + 1);
        Set<String> named = new HashSet<>();
        for (String type : List.copyOf(jarsByClass.keySet())) {
            if (type.startsWith(folder) && type.indexOf('.', folder.length()) < 0) {
                new ClassReader(bytes(type)).accept(new Constants(null, null, named), 0);
            }
        }
        metadata.addWhole(named);
    }
}
