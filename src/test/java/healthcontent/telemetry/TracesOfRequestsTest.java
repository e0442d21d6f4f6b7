package healthcontent.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracesOfRequestsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Context REQUEST = Context.root()
            .with(Span.wrap(
                    SpanContext.create(TRACE, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault())));

    @Test
    void aRequestIsTracedAndAStatementOfItToo() {
        assertEquals(SamplingDecision.RECORD_AND_SAMPLE, decision(Sampler.alwaysOn(), Context.root(), SpanKind.SERVER));
        assertEquals(SamplingDecision.RECORD_AND_SAMPLE, decision(Sampler.alwaysOn(), REQUEST, SpanKind.CLIENT));
    }

    @Test
    void aStatementOfWorkInTheBackgroundIsNot() {
        assertEquals(SamplingDecision.DROP, decision(Sampler.alwaysOn(), Context.root(), SpanKind.CLIENT));
        assertEquals(SamplingDecision.DROP, decision(Sampler.alwaysOn(), Context.root(), SpanKind.INTERNAL));
    }

    @Test
    void whichRequestsAreTracedIsForTheSamplerThatIsConfigured() {
        assertEquals(SamplingDecision.DROP, decision(Sampler.alwaysOff(), Context.root(), SpanKind.SERVER));
    }

    private static SamplingDecision decision(Sampler configured, Context parent, SpanKind kind) {
        return new TracesOfRequests.OfRequests(configured)
                .shouldSample(parent, TRACE, "a span", kind, Attributes.empty(), List.of())
                .getDecision();
    }
}
