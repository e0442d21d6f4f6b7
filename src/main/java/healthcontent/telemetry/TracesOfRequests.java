package healthcontent.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.quarkus.arc.Unremovable;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Traces requests, each with its statements, and nothing else: the statements of work in the background, some each
 * second, would be a trace each. Which requests are traced is for the sampler that is configured.
 */
@Singleton
@Unremovable // Quarkus looks it up itself
class TracesOfRequests implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addSamplerCustomizer((configured, config) -> new OfRequests(configured));
    }

    record OfRequests(Sampler configured) implements Sampler {

        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> parentLinks) {
            boolean belongsToOne = Span.fromContext(parent).getSpanContext().isValid();
            return kind == SpanKind.SERVER || belongsToOne
                    ? configured.shouldSample(parent, traceId, name, kind, attributes, parentLinks)
                    : SamplingResult.drop();
        }

        @Override
        public String getDescription() {
            return "OfRequests{" + configured.getDescription() + "}";
        }
    }
}
