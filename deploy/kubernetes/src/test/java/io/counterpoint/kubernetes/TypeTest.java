package io.counterpoint.kubernetes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every value is of the type that an API server takes, which reads no number as a text and no text as a number. */
class TypeTest {

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("Namespace", Namespace.class),
            Map.entry("ConfigMap", ConfigMap.class),
            Map.entry("Service", Service.class),
            Map.entry("PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("StatefulSet", StatefulSet.class),
            Map.entry("Job", Job.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("Ingress", Ingress.class),
            Map.entry("HTTPRoute", HTTPRoute.class));

    private static final JsonMapper STRICT = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    @ParameterizedTest
    @EnumSource
    void everyValueIsOfItsType(Overlay overlay) {
        for (Manifest object : overlay.objects()) {
            Class<?> kind = KINDS.get(object.kind());
            if (kind != null) {
                assertThatCode(() -> STRICT.treeToValue(object.json(), kind))
                        .describedAs(object.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void mistakesAreFound() {
        assertMistake(Deployment.class, "{'spec': {'replicas': 'two'}}");
        assertMistake(Deployment.class, "{'spec': {'replicas': '2'}}");
        assertMistake(Deployment.class, "{'spec': {'replicas': 1.5}}");
        assertMistake(Deployment.class, "{'metadata': {'labels': {'version': 2}}}");
        assertMistake(
                Job.class, "{'spec': {'template': {'spec': {'containers': [{'env': [{'name': 'A', 'value': 1}]}]}}}}");
        assertMistake(Job.class, "{'spec': {'template': {'spec': {'containers': {'name': 'service'}}}}}");
        assertMistake(HTTPRoute.class, "{'spec': {'rules': [{'backendRefs': [{'port': 'http'}]}]}}");
        assertMistake(ConfigMap.class, "{'data': {'debug': true}}");
    }

    private static void assertMistake(Class<?> kind, String json) {
        assertThatThrownBy(() -> STRICT.readValue(json.replace('\'', '"'), kind))
                .describedAs(json)
                .isInstanceOf(JsonProcessingException.class);
    }
}
