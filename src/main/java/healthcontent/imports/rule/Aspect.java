package healthcontent.imports.rule;

import java.util.Locale;
import java.util.Optional;

/** What a section is about. Those up to {@link #FAQS} have a place of their own in a condition, or in a comparison. */
public enum Aspect {
    COMPARISON,
    FAQS,
    ASSOCIATED_CONDITIONS,
    SEE_DOCTOR,
    DIAGNOSIS,
    PREVENTION,
    RISK_FACTORS,
    COMPLICATIONS,
    OUTLOOK,
    SCREENING,
    TREATMENTS,
    CAUSES,
    SYMPTOMS,
    TYPES,
    STAGES,
    FREQUENCY,
    INHERITANCE,
    LIVING_WITH,
    PREGNANCY,
    RESEARCH,
    SUPPORT,
    OVERVIEW,
    OTHER;

    private final String value = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name as a further section has it. */
    public String value() {
        return value;
    }

    /** The aspect of a name. */
    public static Optional<Aspect> of(String value) {
        for (Aspect aspect : values()) {
            if (aspect.value.equals(value)) {
                return Optional.of(aspect);
            }
        }
        return Optional.empty();
    }

    /** Whether what the section lists are the things that it is about: each is an item of a list of the condition. */
    public boolean isList() {
        return switch (this) {
            case CAUSES, SYMPTOMS, DIAGNOSIS, TREATMENTS, PREVENTION, ASSOCIATED_CONDITIONS -> true;
            default -> false;
        };
    }
}
