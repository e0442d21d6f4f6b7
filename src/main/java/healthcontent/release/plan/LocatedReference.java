package healthcontent.release.plan;

import com.fasterxml.jackson.databind.JsonNode;
import healthcontent.document.DocumentType;
import healthcontent.document.Reference;
import healthcontent.document.Slug;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reference and where it stands.
 *
 * @param to what is referred to
 * @param at JSON Pointer within the content
 */
public record LocatedReference(Reference to, String at) {

    /** Every reference that content makes; invalid content is read as far as it can be. */
    public static Stream<LocatedReference> in(DocumentType type, JsonNode content) {
        return switch (type) {
            case CONDITION ->
                Stream.of(
                                located(DocumentType.CAUSE, content, "causes", "/cause"),
                                located(DocumentType.SYMPTOM, content, "symptoms", "/symptom"),
                                ofRedFlags(content))
                        .flatMap(references -> references);
            case COMPARISON -> located(DocumentType.CONDITION, content, "conditions", "");
            case CAUSE, SYMPTOM -> Stream.empty();
        };
    }

    private static Stream<LocatedReference> ofRedFlags(JsonNode content) {
        JsonNode flags = content.path("redFlags");
        return IntStream.range(0, flags.size())
                .boxed()
                .flatMap(i -> located(DocumentType.SYMPTOM, flags.path(i), "symptoms", "")
                        .map(reference -> new LocatedReference(reference.to(), "/redFlags/" + i + reference.at())));
    }

    private static Stream<LocatedReference> located(DocumentType to, JsonNode content, String list, String within) {
        return IntStream.range(0, content.path(list).size()).boxed().flatMap(i -> {
            String slug = content.path(list).path(i).at(within).textValue();
            return slug != null && Slug.isFormed(slug)
                    ? Stream.of(new LocatedReference(new Reference(to, slug), "/" + list + "/" + i + within))
                    : Stream.empty();
        });
    }
}
