package healthcontent.infobutton;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a request wants to know of its subject: {@code subTopic}, of which each that there is content for is a section
 * of a condition here, or its comparisons.
 */
enum Topic {
    /** Whatever there is. */
    ALL("", "", "", ""),
    CAUSES("Q000209", Topic.MESH, "causes", "causes"),
    DIAGNOSIS("Q000175", Topic.MESH, "diagnosis", "diagnosis"),
    TREATMENTS("Q000628", Topic.MESH, "treatments", "treatments"),
    PREVENTION("Q000517", Topic.MESH, "prevention", "prevention"),
    /** Differential diagnosis: another document than the condition, and no part of it. */
    COMPARISON("47965005", Topic.SNOMED, "comparison", ""),
    /** One that there is no content for, such as the prognosis or anything of drugs. */
    NONE("", "", "", "");

    private static final String MESH = "2.16.840.1.113883.6.177";
    private static final String SNOMED = "2.16.840.1.113883.6.96";

    private final String code;
    private final String system;
    private final String value;
    private final String section;

    Topic(String code, String system, String value, String section) {
        this.code = code;
        this.system = system;
        this.value = value;
        this.section = section;
    }

    /** The name by which the statement knows it. */
    String value() {
        return value;
    }

    /** The place on the page of a condition, and the key of its heading; empty where it is a page of its own. */
    Optional<String> section() {
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    /** The topic of a code that is there. */
    static Topic of(String code, String system) {
        return Arrays.stream(values())
                .filter(topic -> !topic.code.isEmpty() && topic.code.equals(code) && topic.system.equals(system))
                .findFirst()
                .orElse(NONE);
    }
}
