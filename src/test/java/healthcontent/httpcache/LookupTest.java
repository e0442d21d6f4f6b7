package healthcontent.httpcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import healthcontent.edge.AcceptHeader;
import healthcontent.language.Languages;
import healthcontent.language.ReaderLanguages;
import healthcontent.load.RequestWork;
import healthcontent.load.Works;
import healthcontent.negotiation.Negotiator;
import healthcontent.notification.ContentChanges;
import healthcontent.notification.ContentHead;
import healthcontent.notification.News;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final Map<String, Object> onContext = new HashMap<>();
    private int pathsRead;
    private int lookups;
    private int passedOn;

    @Test
    void onAMissTheKeyIsWorkedOutAndLookedUpOnce() {
        ContentHead head = new ContentHead(1, UUID.randomUUID());
        ContentChanges changes = new ContentChanges();
        changes.announce(News.of(head));
        ContentVersions versions = new ContentVersions(changes);
        assertTrue(versions.advanceBy(News.of(head)).isPresent());
        StoredResponses responses = counting(versions);
        CacheFilter cache = new CacheFilter(
                new Keys(new ReaderLanguages(english()), new Negotiator(new AcceptHeader())),
                responses,
                versions,
                new Flights(responses),
                null,
                new WithdrawnContent(versions, null));
        Filters filters = new Filters();
        cache.open(filters);
        onContext.put(RequestWork.class.getName(), Works.begun());
        RoutingContext context = context(request());

        assertFalse(cache.respond(context));
        filters.getFilters().get(0).getHandler().handle(context);

        assertEquals(1, passedOn, "to the resource");
        assertTrue(Flight.of(context).isPresent());
        assertEquals(1, pathsRead);
        assertEquals(1, lookups);
    }

    private StoredResponses counting(ContentVersions versions) {
        return new StoredResponses(versions, StoredResponsesTest.storing(1024 * 1024)) {
            @Override
            Optional<StoredResponse> find(Key key) {
                lookups++;
                return super.find(key);
            }
        };
    }

    private RoutingContext context(HttpServerRequest request) {
        return fake(RoutingContext.class, (method, arguments) -> switch (method) {
            case "request" -> request;
            case "normalizedPath" -> {
                pathsRead++;
                yield "/v1/conditions/anemia";
            }
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
}
