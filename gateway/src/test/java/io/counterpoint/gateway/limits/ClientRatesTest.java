package io.counterpoint.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClientRatesTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);

    @Test
    void letsABurstInAndThenOneAtATime() {
        var rates = new ClientRates(10, 3, 100, now::get);
        for (int i = 0; i < 3; i++) {
            assertThat(rates.tryTake("a", 1)).isZero();
        }

        assertThat(rates.tryTake("a", 1)).isEqualTo(SECOND / 10);

        now.addAndGet(SECOND / 10);
        assertThat(rates.tryTake("a", 1)).isZero();
        assertThat(rates.tryTake("a", 1)).isPositive();
    }

    @Test
    void severalOperationsAreLetInTogetherOrNotAtAll() {
        var rates = new ClientRates(10, 3, 100, now::get);

        assertThat(rates.tryTake("a", 2)).isZero();
        assertThat(rates.tryTake("a", 2)).isEqualTo(SECOND / 10);
        assertThat(rates.tryTake("a", 1)).isZero();
        assertThat(rates.tryTake("b", 100)).as("as many as there are").isZero();
        assertThat(rates.tryTake("b", 1)).isPositive();
    }

    @Test
    void clientsDoNotTakeFromEachOther() {
        var rates = new ClientRates(1, 1, 100, now::get);

        assertThat(rates.tryTake("a", 1)).isZero();
        assertThat(rates.tryTake("b", 1)).isZero();
        assertThat(rates.tryTake("a", 1)).isPositive();
    }

    @Test
    void remembersABoundedNumberOfClients() {
        var rates = new ClientRates(1, 1, 100, now::get);
        for (int i = 0; i < 10_000; i++) {
            rates.tryTake("client " + i, 1);
        }
        assertThat(rates.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void oneWhoAsksAllTheTimeIsNotForgottenForOthers() {
        var rates = new ClientRates(1, 1, 100, now::get);
        rates.tryTake("busy", 1);
        for (int i = 0; i < 1000; i++) {
            rates.tryTake("client " + i, 1);
            assertThat(rates.tryTake("busy", 1)).isPositive();
        }
    }

    /** In any stretch of time no more are let in than the burst and what the rate adds. */
    @Property
    void neverLetsMoreIn(
            @ForAll @Size(max = 100) List<@IntRange(max = 400) Integer> milliseconds,
            @ForAll @IntRange(min = 1, max = 50) int perSecond,
            @ForAll @IntRange(min = 1, max = 20) int burst) {
        var rates = new ClientRates(perSecond, burst, 10, now::get);
        long started = now.get();
        int letIn = 0;
        for (int wait : milliseconds) {
            now.addAndGet(wait * 1_000_000L);
            if (rates.tryTake("a", 1) == 0) {
                letIn++;
            }
            double elapsed = (now.get() - started) / (double) SECOND;
            assertThat(letIn).isLessThanOrEqualTo(burst + (int) Math.ceil(elapsed * perSecond * 1.0001));
        }
    }

    @Test
    void namesNetworksOfIpv6AndHostsOfIpv4() throws UnknownHostException {
        assertThat(name("2001:db8::1")).isEqualTo(name("2001:db8::ffff:1")).isNotEqualTo(name("2001:db8:0:1::1"));
        assertThat(name("192.0.2.1")).isNotEqualTo(name("192.0.2.2"));
        assertThat(ClientNames.ofHeader("x".repeat(5000))).hasSizeLessThan(100);
    }

    private static String name(String address) throws UnknownHostException {
        return ClientNames.ofAddress(InetAddress.getByName(address));
    }
}
