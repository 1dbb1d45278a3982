package io.counterpoint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every pod and every container must be: what Pod Security calls restricted, and more. */
class PodTest {

    private static final Set<String> ALLOWED_VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @EnumSource
    void podsAreRestricted(Overlay overlay) {
        assertThat(overlay.workloads()).isNotEmpty().allSatisfy(workload -> {
            JsonNode pod = workload.pod();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asLong()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (String key : List.of("hostNetwork", "hostPID", "hostIPC", "serviceAccountName")) {
                assertThat(pod.has(key)).describedAs(key).isFalse();
            }
            Manifest.stream(pod.path("volumes")).forEach(volume -> {
                Set<String> keys = new HashSet<>();
                volume.fieldNames().forEachRemaining(keys::add);
                keys.remove("name");
                assertThat(ALLOWED_VOLUMES).containsAll(keys);
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void containersAreRestricted(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers()).allSatisfy(container -> {
                    JsonNode context = container.path("securityContext");
                    assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                            .isFalse();
                    assertThat(context.path("readOnlyRootFilesystem").asBoolean())
                            .isTrue();
                    assertThat(Manifest.stream(context.at("/capabilities/drop")).map(JsonNode::asText))
                            .containsExactly("ALL");
                    assertThat(context.at("/capabilities").has("add")).isFalse();
                    assertThat(context.path("privileged").asBoolean()).isFalse();
                    Manifest.stream(container.path("ports"))
                            .forEach(port -> assertThat(port.has("hostPort")).isFalse());
                }));
    }

    @ParameterizedTest
    @EnumSource
    void containersSayWhatTheyNeedAndWhatTheyMayTake(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers()).allSatisfy(container -> {
                    for (String what : List.of("cpu", "memory")) {
                        double needed = Quantities.of(container.at("/resources/requests/" + what));
                        double allowed = Quantities.of(container.at("/resources/limits/" + what));
                        assertThat(needed).isPositive().isLessThanOrEqualTo(allowed);
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource
    void whatServesHasThreeDifferentProbes(Overlay overlay) {
        List<Manifest> serving = new ArrayList<>(overlay.objects("Deployment"));
        serving.addAll(overlay.objects("StatefulSet"));
        assertThat(serving).isNotEmpty().allSatisfy(workload -> {
            JsonNode container = workload.at("/spec/template/spec/containers/0");
            Set<JsonNode> asked = new HashSet<>();
            for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                JsonNode action = container.path(probe);
                asked.add(
                        action.has("httpGet")
                                ? action.path("httpGet")
                                : action.has("exec") ? action.path("exec") : action.path("tcpSocket"));
            }
            assertThat(asked).hasSize(3).noneMatch(JsonNode::isMissingNode);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theServicesAreAskedOnTheManagementPort(Overlay overlay) {
        assertThat(overlay.objects("Deployment"))
                .allSatisfy(deployment -> assertThat(List.of("startupProbe", "readinessProbe", "livenessProbe"))
                        .allSatisfy(probe -> assertThat(deployment
                                        .at("/spec/template/spec/containers/0")
                                        .at("/" + probe + "/httpGet/port")
                                        .asText())
                                .isEqualTo("management")));
    }

    /** A tag is the argument of the overlay; {@code latest}, or none, would change under a running system. */
    @ParameterizedTest
    @EnumSource
    void imagesArePinned(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .extracting(container -> container.path("image").asText())
                        .allMatch(image -> image.matches("counterpoint/[a-z-]+(:(?!latest).+|@sha256:[0-9a-f]{64})")));
        assertThat(overlay.objects("Cluster"))
                .extracting(cluster -> cluster.at("/spec/imageName").asText())
                .allMatch(image -> image.matches(".+/.+:[0-9]+\\.[0-9]+.*"));
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsInClear(Overlay overlay) {
        assertThat(overlay.objects("Secret")).isEmpty();
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .allSatisfy(container -> assertThat(Manifest.stream(container.path("env"))
                                        .filter(variable -> variable.path("name")
                                                .asText()
                                                .matches(".*(PASSWORD|TOKEN|SECRET|KEY).*")))
                                .allMatch(variable -> variable.has("valueFrom"))));
        assertThat(overlay.objects("ConfigMap"))
                .allSatisfy(map -> assertThat(Manifest.texts(map.at("/data")).values())
                        .noneMatch(
                                text -> text.matches("(?is).*^[^#\\n]*(password|token|secret)s?\\s*=\\s*[^$\\s(].*")));
    }

    /** The local overlay promises to fit into a small cluster, Jobs that run beside everything else included. */
    @ParameterizedTest
    @EnumSource(names = "LOCAL")
    void theLocalOverlayIsSmall(Overlay overlay) {
        double cpu = overlay.workloads().stream()
                .mapToDouble(w -> Quantities.ofPod(w, "requests", "cpu"))
                .sum();
        double memory = overlay.workloads().stream()
                .mapToDouble(w -> Quantities.ofPod(w, "limits", "memory"))
                .sum();

        assertThat(cpu).isLessThanOrEqualTo(1);
        assertThat(memory).isLessThanOrEqualTo(2.0 * 1024 * 1024 * 1024);
    }
}
