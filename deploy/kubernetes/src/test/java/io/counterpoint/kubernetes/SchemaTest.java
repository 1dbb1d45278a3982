package io.counterpoint.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field of every object is one that its kind has, is of its type, and none that is required is missing. */
class SchemaTest {

    private interface Check {
        void of(JsonElement object) throws IOException;
    }

    private static final Map<String, Check> BUILT_IN = Map.ofEntries(
            Map.entry("v1/Namespace", V1Namespace::validateJsonElement),
            Map.entry("v1/ConfigMap", V1ConfigMap::validateJsonElement),
            Map.entry("v1/Service", V1Service::validateJsonElement),
            Map.entry("v1/PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement),
            Map.entry("apps/v1/Deployment", V1Deployment::validateJsonElement),
            Map.entry("apps/v1/StatefulSet", V1StatefulSet::validateJsonElement),
            Map.entry("batch/v1/Job", V1Job::validateJsonElement),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
            Map.entry("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement),
            Map.entry("networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement));

    @ParameterizedTest
    @EnumSource
    void everyObjectFitsItsKind(Overlay overlay) throws IOException {
        for (Manifest object : overlay.objects()) {
            String type = object.at("/apiVersion").asText() + "/" + object.kind();
            Check check = BUILT_IN.get(type);
            if (check != null) {
                check(check, object);
            } else {
                assertThat(CustomResources.mistakes(type, object.json()))
                        .describedAs(object.toString())
                        .isEmpty();
            }
        }
    }

    /** What is validated must be there at all. */
    @ParameterizedTest
    @EnumSource
    void everythingIsThere(Overlay overlay) {
        assertThat(overlay.objects("Deployment"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrder("gateway", "sources-service", "claims-service");
        assertThat(overlay.objects("Job"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrder("sources-service-migrations", "claims-service-migrations");
        assertThat(new TreeSet<>(overlay.objects().stream().map(Manifest::kind).toList()))
                .containsAll(List.of("Namespace", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy"))
                .containsAll(
                        overlay == Overlay.LOCAL
                                ? List.of("StatefulSet", "PersistentVolumeClaim", "Ingress")
                                : List.of("Cluster", "ScheduledBackup", "Pooler", "ObjectStore", "HTTPRoute"));
    }

    /** A cluster that lacks an operator refuses what only that one knows. */
    @Test
    void thePrometheusOperatorIsNeededOnlyByTheOverlayThatSaysSo() {
        for (Overlay overlay : Overlay.values()) {
            assertThat(overlay.objects("PodMonitor").isEmpty()).isEqualTo(overlay != Overlay.OBSERVED);
            assertThat(overlay.objects("PrometheusRule").isEmpty()).isEqualTo(overlay != Overlay.OBSERVED);
        }
    }

    private static void check(Check check, Manifest object) throws IOException {
        try {
            check.of(JsonParser.parseString(object.json().toString()));
        } catch (IllegalArgumentException mistake) {
            fail(object + ": " + mistake.getMessage());
        }
    }
}
