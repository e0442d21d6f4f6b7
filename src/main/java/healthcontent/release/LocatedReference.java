package healthcontent.release;

import healthcontent.document.ComparisonSource;
import healthcontent.document.ConditionSource;
import healthcontent.document.DocumentSource;
import healthcontent.document.DocumentType;
import healthcontent.document.Reference;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reference and where it stands.
 *
 * @param to what is referred to
 * @param at JSON Pointer within the content
 */
record LocatedReference(Reference to, String at) {

    /** Every reference that a document makes. */
    static Stream<LocatedReference> in(DocumentSource source) {
        if (source instanceof ConditionSource condition) {
            return Stream.of(
                            located(DocumentType.CAUSE, condition.causes(), "/causes/#/cause", cause -> cause.cause()),
                            located(
                                    DocumentType.SYMPTOM,
                                    condition.symptoms(),
                                    "/symptoms/#/symptom",
                                    symptom -> symptom.symptom()),
                            located(
                                    DocumentType.SYMPTOM,
                                    condition.redFlags(),
                                    "/redFlags/#/symptom",
                                    flag -> flag.symptom()))
                    .flatMap(Function.identity());
        }
        if (source instanceof ComparisonSource comparison) {
            return located(
                    DocumentType.CONDITION, comparison.conditions(), "/conditions/#", Function.<String>identity());
        }
        return Stream.empty();
    }

    private static <T> Stream<LocatedReference> located(
            DocumentType type, List<T> items, String place, Function<T, String> slug) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new LocatedReference(
                        new Reference(type, slug.apply(items.get(i))), place.replace("#", Integer.toString(i))));
    }
}
