import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at what the gateway holds: heap after a collection, resident memory and sockets. */
final class Watch {

    private static final Pattern USED = Pattern.compile("(?:total \\d+K, |)used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process router;
    private final List<Sample> samples = new ArrayList<>();

    /**
     * What was held at one time.
     *
     * @param heap KiB in use after a collection
     * @param resident KiB
     * @param sockets open ones
     */
    record Sample(long heap, long resident, int sockets) {}

    Watch(Process router) {
        this.router = router;
    }

    Sample sample() throws IOException, InterruptedException {
        command("GC.run");
        long heap = 0;
        Matcher used = USED.matcher(command("GC.heap_info"));
        while (used.find()) {
            heap += Long.parseLong(used.group(1));
        }
        var sample = new Sample(heap, resident(), sockets());
        samples.add(sample);
        return sample;
    }

    List<Sample> samples() {
        return samples;
    }

    private String command(String name) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, String.valueOf(router.pid()), name).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        // The class metadata has lines of its own below the heap's.
        int metaspace = output.indexOf("Metaspace");
        return metaspace < 0 ? output : output.substring(0, metaspace);
    }

    private long resident() throws IOException {
        Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(router.pid()), "status")));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private int sockets() throws IOException {
        int count = 0;
        try (var links = Files.list(Path.of("/proc", String.valueOf(router.pid()), "fd"))) {
            for (Path link : links.toList()) {
                if (isSocket(link)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean isSocket(Path link) {
        try {
            return Files.readSymbolicLink(link).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }
}
