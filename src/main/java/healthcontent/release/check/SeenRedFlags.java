package healthcontent.release.check;

import healthcontent.document.DocumentId;
import healthcontent.document.condition.RedFlagSource;
import healthcontent.document.condition.SymptomRule;
import healthcontent.document.condition.Urgency;
import healthcontent.document.source.ConditionSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.ReadDocument;
import healthcontent.release.plan.LiveState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The red flags of a condition, as far as they are valid.
 *
 * @param document the condition
 * @param flags those flags, in order
 * @param haveSlugs whether each has a valid slug
 */
record SeenRedFlags(Bundle.Submission document, List<Flag> flags, boolean haveSlugs) {

    private static final String FLAGS = "/redFlags";

    /**
     * A red flag; each part is null where it is invalid.
     *
     * @param slug its slug
     * @param rule by which symptoms it is met
     * @param urgency how urgent it is
     */
    record Flag(String slug, SymptomRule rule, Urgency urgency) {}

    /**
     * The red flags of a condition.
     *
     * @param kept gives of flags that are equal always the same one
     */
    static SeenRedFlags of(ReadDocument document, ConditionSource condition, UnaryOperator<Flag> kept) {
        List<RedFlagSource> flags = condition.redFlags();
        return new SeenRedFlags(
                document.submission(),
                IntStream.range(0, flags.size())
                        .mapToObj(i -> kept.apply(flag(document, flags.get(i), FLAGS + "/" + i)))
                        .toList(),
                document.isValidInEach(FLAGS, flags.size(), "/slug"));
    }

    private static Flag flag(ReadDocument document, RedFlagSource flag, String place) {
        boolean hasRule = document.isValidAt(place + "/match")
                && document.isValidInEach(place + "/symptoms", flag.symptoms().size(), "");
        return new Flag(
                document.isValidAt(place + "/slug") ? flag.slug() : null,
                hasRule ? flag.rule() : null,
                document.isValidAt(place + "/urgency") ? flag.urgency() : null);
    }

    DocumentId id() {
        return document.id();
    }

    /** A place of a flag, as a pointer into the bundle. */
    String at(int flag, String within) {
        return document.at(FLAGS + "/" + flag + within);
    }

    /** The place of all flags, as a pointer into the bundle. */
    String place() {
        return document.at(FLAGS);
    }

    Set<String> slugs() {
        return flags.stream().map(Flag::slug).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** By slug, each without what is invalid. */
    Map<String, LiveState.RedFlag> bySlug() {
        Map<String, LiveState.RedFlag> bySlug = new HashMap<>();
        flags.stream()
                .filter(flag -> flag.slug() != null)
                .forEach(flag -> bySlug.putIfAbsent(flag.slug(), new LiveState.RedFlag(flag.rule(), flag.urgency())));
        return bySlug;
    }
}
