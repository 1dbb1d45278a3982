import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Counts answers, and decides at the end. */
final class Tally {

    static final String HEADER = "minute  killed     requests  partial  wrong  unanswered   p50 ms   p99 ms   max ms"
            + "  heap MiB  resident MiB  sockets";

    private static final int SHOWN = 10;

    private final Map<Kind, Integer> minute = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> total = new EnumMap<>(Kind.class);
    private List<Long> times = new ArrayList<>();
    private int shown;

    /** What came of a request. */
    enum Kind {
        RIGHT,
        PARTIAL,
        WRONG,
        UNANSWERED
    }

    void count(long started, Kind kind, String what) {
        count(started, System.nanoTime(), kind, what);
    }

    synchronized void count(long started, long received, Kind kind, String what) {
        minute.merge(kind, 1, Integer::sum);
        total.merge(kind, 1, Integer::sum);
        times.add(received - started);
        if ((kind == Kind.WRONG || kind == Kind.UNANSWERED) && shown++ < SHOWN) {
            System.out.println(kind + " " + (what.length() > 1500 ? what.substring(0, 1500) + "…" : what));
        }
    }

    synchronized void forget() {
        minute.clear();
        total.clear();
        times = new ArrayList<>();
    }

    synchronized String row(int number, String killed, Watch.Sample sample) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        String row = String.format(
                "%6d  %-9s  %8d  %7d  %5d  %10d  %7.1f  %7.1f  %7.1f  %8.1f  %12.1f  %7d",
                number,
                killed,
                sorted.length,
                minute.getOrDefault(Kind.PARTIAL, 0),
                minute.getOrDefault(Kind.WRONG, 0),
                minute.getOrDefault(Kind.UNANSWERED, 0),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                sample.heap() / 1024.0,
                sample.resident() / 1024.0,
                sample.sockets());
        minute.clear();
        times = new ArrayList<>();
        return row;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    /** True when every answer was right as far as it could be, and nothing grew. */
    synchronized boolean verdict(List<Watch.Sample> samples) {
        int wrong = total.getOrDefault(Kind.WRONG, 0);
        int unanswered = total.getOrDefault(Kind.UNANSWERED, 0);
        int partial = total.getOrDefault(Kind.PARTIAL, 0);
        boolean answered = wrong == 0 && unanswered == 0 && partial > 0;
        System.out.printf(
                "%d right, %d partial, %d wrong, %d unanswered%n",
                total.getOrDefault(Kind.RIGHT, 0), partial, wrong, unanswered);
        boolean flat = isFlat("heap", "KiB", samples, Watch.Sample::heap, 8 * 1024)
                & isFlat("resident memory", "KiB", samples, Watch.Sample::resident, 24 * 1024)
                & isFlat("sockets", "open", samples, Watch.Sample::sockets, 16);
        System.out.println(answered && flat ? "PASSED" : "FAILED");
        return answered && flat;
    }

    /** Compares the medians of the second and the last third: the first third is for warming up. */
    private static boolean isFlat(
            String what, String unit, List<Watch.Sample> samples, ToLongFunction<Watch.Sample> value, long slack) {
        int third = Math.max(1, samples.size() / 3);
        if (samples.size() < 3) {
            System.out.println(what + ": too short a run to tell");
            return true;
        }
        long before = median(samples.subList(third, 2 * third), value);
        long after = median(samples.subList(samples.size() - third, samples.size()), value);
        boolean flat = after <= before + before / 20 + slack;
        System.out.printf("%s: %d, then %d %s%s%n", what, before, after, unit, flat ? "" : ": it grows");
        return flat;
    }

    private static long median(List<Watch.Sample> samples, ToLongFunction<Watch.Sample> value) {
        long[] sorted = samples.stream().mapToLong(value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
