package healthcontent.representation.format;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.site.PublicAddress;

/**
 * A published document as a reader gets it.
 *
 * @param kind what it is
 * @param json all that is said of it: what {@code application/json} would be. A format says what stands here, all of
 *     it, and nothing else
 * @param address where the service is found by the public, for links that leave the response
 */
public record Document(DocumentKind kind, JsonNode json, PublicAddress address) {}
