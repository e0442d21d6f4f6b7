package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.language.Languages;
import healthcontent.language.ReaderLanguages;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final Map<String, Object> onContext = new HashMap<>();
    private int pathsRead;
    private int passedOn;

    @Test
    void onAMissTheKeyIsWorkedOutOnce() {
        Eras eras = new Eras(new ContentChanges());
        assertTrue(eras.begin(new ContentHead(1, UUID.randomUUID())).isPresent());
        DeliveryRoute cache = new DeliveryRoute(
                new Keys(new ReaderLanguages(english())),
                new KeptResponses(eras, settings()),
                eras,
                new Fills(),
                null,
                new WithdrawnContent(eras, null));
        Filters filters = new Filters();
        cache.open(filters);
        RoutingContext context = context(request());

        assertFalse(cache.respond(context));
        filters.getFilters().get(0).getHandler().handle(context);

        assertEquals(1, passedOn, "to the resource");
        assertEquals(1, pathsRead);
    }

    private RoutingContext context(HttpServerRequest request) {
        return fake(RoutingContext.class, (method, arguments) -> switch (method) {
            case "request" -> request;
            case "get" -> onContext.get((String) arguments[0]);
            case "put" -> onContext.put((String) arguments[0], arguments[1]);
            case "remove" -> onContext.remove((String) arguments[0]);
            case "next" -> passedOn++;
            default -> 0;
        });
    }

    private HttpServerRequest request() {
        var headers = HttpHeaders.headers();
        return fake(HttpServerRequest.class, (method, arguments) -> switch (method) {
            case "method" -> HttpMethod.GET;
            case "path" -> {
                pathsRead++;
                yield "/v1/conditions/anemia";
            }
            case "headers" -> headers;
            default -> null;
        });
    }

    private interface Calls {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = calls.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    private static Languages english() {
        return new Languages() {
            @Override
            public List<String> served() {
                return List.of("en");
            }

            @Override
            public String defaultLanguage() {
                return "en";
            }
        };
    }

    private static DeliverySettings settings() {
        return new DeliverySettings() {
            @Override
            public MemorySize maxBytes() {
                return new MemorySize(BigInteger.ONE.shiftLeft(20));
            }

            @Override
            public Duration maxStale() {
                return Duration.ZERO;
            }
        };
    }
}
