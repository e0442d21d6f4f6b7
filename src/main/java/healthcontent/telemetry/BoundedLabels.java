package healthcontent.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Bounds the values of labels that callers choose: a method that HTTP does not know is counted as OTHER. */
@Singleton
class BoundedLabels {

    private static final String METHOD = "method";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getTag(METHOD);
                return method == null
                                || METHODS.contains(method)
                                || !id.getName().startsWith("http.server")
                        ? id
                        : id.replaceTags(withoutMethod(id.getTags()));
            }
        };
    }

    private static List<Tag> withoutMethod(List<Tag> tags) {
        return tags.stream()
                .map(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, "OTHER") : tag)
                .toList();
    }
}
