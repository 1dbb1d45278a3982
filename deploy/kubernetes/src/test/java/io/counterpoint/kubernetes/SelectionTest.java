package io.counterpoint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What refers to something else finds it, and will still do so after an upgrade or a rollback. */
class SelectionTest {

    @ParameterizedTest
    @EnumSource
    void workloadsSelectTheirOwnPodsAndNoOthers(Overlay overlay) {
        for (Manifest workload : overlay.workloads()) {
            JsonNode selector = workload.at("/spec/selector/matchLabels");
            if (!selector.isMissingNode()) {
                assertThat(selected(overlay, Manifest.texts(selector)))
                        .describedAs(workload.toString())
                        .containsExactly(workload);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void servicesAndBudgetsSelectOneWorkload(Overlay overlay) {
        for (Manifest service : overlay.objects("Service")) {
            List<Manifest> selected = selected(overlay, Manifest.texts(service.at("/spec/selector")));
            assertThat(selected).describedAs(service.toString()).hasSize(1);
            assertThat(ports(selected.getFirst()))
                    .containsAll(Manifest.stream(service.at("/spec/ports"))
                            .map(port -> port.path("targetPort").asText())
                            .toList());
        }
        for (Manifest budget : overlay.objects("PodDisruptionBudget")) {
            assertThat(selected(overlay, Manifest.texts(budget.at("/spec/selector/matchLabels"))))
                    .describedAs(budget.toString())
                    .hasSize(1);
        }
    }

    /** A rollback would otherwise lose its Service, and an upgrade its Deployment. */
    @ParameterizedTest
    @EnumSource
    void noSelectorKnowsTheVersion(Overlay overlay) {
        for (Manifest object : overlay.objects()) {
            assertThat(object.json().findValues("selector").toString()
                            + object.json().findValues("podSelector")
                            + object.json().findValues("matchLabels"))
                    .describedAs(object.toString())
                    .doesNotContain("version")
                    .doesNotContain("0.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsScaledHasNoReplicasOfItsOwn(Overlay overlay) {
        Set<String> scaled = overlay.objects("HorizontalPodAutoscaler").stream()
                .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                .collect(Collectors.toSet());
        assertThat(overlay.objects("Deployment")).allSatisfy(deployment -> {
            assertThat(scaled).contains(deployment.name());
            assertThat(deployment.at("/spec").has("replicas")).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyConfigMapThatIsNamedIsThereUnderTheNameOfItsContent(Overlay overlay) {
        Set<String> there = overlay.objects("ConfigMap").stream()
                .map(Manifest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).allMatch(name -> name.matches(".+-[a-z0-9]{10}"));
        for (Manifest workload : overlay.workloads()) {
            Set<String> named = new TreeSet<>();
            workload.json()
                    .findValues("configMap")
                    .forEach(map -> named.add(map.path("name").asText()));
            workload.json()
                    .findValues("configMapRef")
                    .forEach(map -> named.add(map.path("name").asText()));
            assertThat(there).describedAs(workload.toString()).containsAll(named);
        }
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreThoseThatAnOperatorMakesOrThePageNames(Overlay overlay) {
        Set<String> named = new TreeSet<>();
        for (Manifest object : overlay.objects()) {
            object.json()
                    .findValues("secretKeyRef")
                    .forEach(secret -> named.add(secret.path("name").asText()));
            object.json()
                    .findValues("secretRef")
                    .forEach(secret -> named.add(secret.path("name").asText()));
            object.json().findValues("secretName").forEach(secret -> named.add(secret.asText()));
            object.json()
                    .findValues("accessKeyId")
                    .forEach(secret -> named.add(secret.path("name").asText()));
        }
        if (overlay == Overlay.LOCAL) {
            assertThat(named).isEmpty();
        } else {
            assertThat(named)
                    .containsExactlyInAnyOrder(
                            "sources-database-app",
                            "sources-database-ca",
                            "claims-database-app",
                            "claims-database-ca",
                            "service-token",
                            "backups");
        }
    }

    private static List<Manifest> selected(Overlay overlay, Map<String, String> labels) {
        return overlay.workloads().stream()
                .filter(workload -> workload.podLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    private static List<String> ports(Manifest workload) {
        return Manifest.stream(workload.at("/spec/template/spec/containers/0/ports"))
                .map(port -> port.path("name").asText())
                .toList();
    }
}
