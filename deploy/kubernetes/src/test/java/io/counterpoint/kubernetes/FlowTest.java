package io.counterpoint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network's policies let through what they name, at both ends, and nothing else. */
class FlowTest {

    private static final Map<String, String> OUTSIDE = Map.of("app", "stranger");

    @ParameterizedTest
    @EnumSource
    void everythingIsClosedThatNoFlowOpens(Overlay overlay) {
        assertThat(overlay.objects("NetworkPolicy")).anySatisfy(policy -> {
            assertThat(policy.at("/spec/podSelector").isEmpty()).isTrue();
            assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
            assertThat(policy.at("/spec").has("ingress")).isFalse();
            assertThat(policy.at("/spec").has("egress")).isFalse();
        });
    }

    /** A flow that is open at one end only is a mistake at the other. */
    @ParameterizedTest
    @EnumSource
    void everyFlowIsOpenAtBothEnds(Overlay overlay) {
        Flows flows = new Flows(overlay.objects("NetworkPolicy"));
        Set<String> halfOpen = new TreeSet<>();
        for (Pod from : pods(overlay)) {
            for (Pod to : pods(overlay)) {
                for (int port : List.of(8080, 9000, 5432, 8000)) {
                    if (flows.leaves(from.labels(), to.labels(), port) != flows.enters(from.labels(), to.labels(), port)
                            && !from.equals(to)
                            && !isPublic(overlay, to, port)) {
                        halfOpen.add(from.name() + " -> " + to.name() + ":" + port);
                    }
                }
            }
        }
        assertThat(halfOpen).isEmpty();
    }

    @Test
    void theFlowsOfTheLocalOverlayAreThese() {
        assertThat(open(Overlay.LOCAL))
                .containsExactlyInAnyOrder(
                        "gateway -> sources-service:8080",
                        "gateway -> claims-service:8080",
                        "claims-service -> sources-service:8080",
                        "sources-service -> postgresql:5432",
                        "claims-service -> postgresql:5432",
                        "sources-service-migrations -> postgresql:5432",
                        "claims-service-migrations -> postgresql:5432");
    }

    @Test
    void theFlowsOfProductionAreThese() {
        assertThat(open(Overlay.PRODUCTION))
                .containsExactlyInAnyOrder(
                        "gateway -> sources-service:8080",
                        "gateway -> claims-service:8080",
                        "claims-service -> sources-service:8080",
                        "sources-service -> sources-database-pooler:5432",
                        "sources-service -> sources-database:5432",
                        "sources-service-migrations -> sources-database-pooler:5432",
                        "sources-service-migrations -> sources-database:5432",
                        "sources-database-pooler -> sources-database:5432",
                        "claims-service -> claims-database-pooler:5432",
                        "claims-service -> claims-database:5432",
                        "claims-service-migrations -> claims-database-pooler:5432",
                        "claims-service-migrations -> claims-database:5432",
                        "claims-database-pooler -> claims-database:5432");
    }

    @ParameterizedTest
    @EnumSource
    void strangersInTheNamespaceReachAtMostTheGateway(Overlay overlay) {
        Flows flows = new Flows(overlay.objects("NetworkPolicy"));
        for (Pod pod : pods(overlay)) {
            assertThat(flows.enters(OUTSIDE, pod.labels(), 8080)).isEqualTo(isPublic(overlay, pod, 8080));
            assertThat(flows.enters(OUTSIDE, pod.labels(), 9000)).isFalse();
            assertThat(flows.enters(OUTSIDE, pod.labels(), 5432)).isFalse();
        }
    }

    /** Open to everybody, from wherever they come; in production that is one namespace. */
    private static boolean isPublic(Overlay overlay, Pod pod, int port) {
        return overlay == Overlay.LOCAL && pod.name().equals("gateway") && port == 8080;
    }

    private record Pod(String name, Map<String, String> labels) {}

    /** Our own pods, and those that the operator will make. */
    private static List<Pod> pods(Overlay overlay) {
        List<Pod> pods = new ArrayList<>();
        overlay.workloads().forEach(workload -> pods.add(new Pod(workload.name(), workload.podLabels())));
        overlay.objects("Pooler").forEach(pooler -> pods.add(new Pod(pooler.name(), pooler.podLabels())));
        overlay.objects("Cluster")
                .forEach(cluster -> pods.add(new Pod(cluster.name(), Map.of("cnpg.io/cluster", cluster.name()))));
        return pods;
    }

    private static Set<String> open(Overlay overlay) {
        Flows flows = new Flows(overlay.objects("NetworkPolicy"));
        Set<String> open = new TreeSet<>();
        for (Pod from : pods(overlay)) {
            for (Pod to : pods(overlay)) {
                for (int port : List.of(8080, 9000, 5432)) {
                    if (!from.equals(to)
                            && flows.leaves(from.labels(), to.labels(), port)
                            && flows.enters(from.labels(), to.labels(), port)) {
                        open.add(from.name() + " -> " + to.name() + ":" + port);
                    }
                }
            }
        }
        return open;
    }
}
