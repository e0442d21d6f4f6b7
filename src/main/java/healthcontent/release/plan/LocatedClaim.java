package healthcontent.release.plan;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A claim and where it stands.
 *
 * @param claim what is claimed
 * @param at JSON Pointer (RFC 6901) within the content
 */
public record LocatedClaim(Claim claim, String at) {

    private static final int PAIR = 2;

    /** Every claim that a document makes; invalid content is read as far as it can be. */
    public static Stream<LocatedClaim> in(DocumentId id, JsonNode content) {
        return switch (id.type()) {
            case CONDITION -> faqs(id.language(), content.path("faqs"));
            case COMPARISON -> pair(id.language(), content.path("conditions"));
            case CAUSE, SYMPTOM -> Stream.empty();
        };
    }

    private static Stream<LocatedClaim> faqs(String language, JsonNode faqs) {
        return IntStream.range(0, faqs.size()).boxed().flatMap(i -> {
            String slug = faqs.path(i).path("slug").textValue();
            return slug == null ? Stream.empty() : Stream.of(ofFaq(language, i, slug));
        });
    }

    /** The claim of a FAQ by its place among those of its condition. */
    static LocatedClaim ofFaq(String language, int place, String slug) {
        return new LocatedClaim(Claim.faq(language, slug), "/faqs/" + place + "/slug");
    }

    private static Stream<LocatedClaim> pair(String language, JsonNode conditions) {
        List<String> slugs = StreamSupport.stream(conditions.spliterator(), false)
                .map(JsonNode::textValue)
                .filter(Objects::nonNull)
                .toList();
        return slugs.size() == PAIR && conditions.size() == PAIR
                ? Stream.of(new LocatedClaim(Claim.pair(language, slugs), "/conditions"))
                : Stream.empty();
    }
}
