package healthcontent.content.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The code systems that have a short name here, each with the URI that FHIR gives it and the OID that HL7 gives it. The
 * form is that of its codes: what does not have it is no code of the system, whether or not the system has it.
 */
public enum CodeSystem {
    ICD_10_CM(
            "http://hl7.org/fhir/sid/icd-10-cm",
            "2.16.840.1.113883.6.90",
            "[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?",
            "a letter, a digit, a letter or digit, and up to four more, such as G47.62, G4762 or g47.62"),
    SNOMED(
            "http://snomed.info/sct",
            "2.16.840.1.113883.6.96",
            "[1-9][0-9]{5,17}",
            "6 to 18 digits, of which the first is not 0, such as 47965005"),
    MESH(
            "https://www.nlm.nih.gov/mesh",
            "2.16.840.1.113883.6.177",
            "[A-Z][0-9]{6}([0-9]{3})?",
            "a capital letter and 6 or 9 digits, such as D018410"),
    ICD_10(
            "http://hl7.org/fhir/sid/icd-10",
            "2.16.840.1.113883.6.3",
            "[A-Z][0-9]{2}(\\.?[0-9]{1,2})?",
            "a letter, two digits, and up to two more, such as R25.2, R252 or r25.2"),
    RXNORM(
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            "2.16.840.1.113883.6.88",
            "[1-9][0-9]{0,7}",
            "up to 8 digits, of which the first is not 0, such as 1202"),
    LOINC(
            "http://loinc.org",
            "2.16.840.1.113883.6.1",
            "(L[AGLP])?[0-9]{1,7}-[0-9]",
            "up to 7 digits, a hyphen and a digit, such as 2823-3");

    /** The category of ICD-10 and its modifications: no code stands above it. */
    static final int SHORTEST = 3;

    private final String alias = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String uri;
    private final String oid;
    private final Pattern form;
    private final String rule;

    CodeSystem(String uri, String oid, String form, String rule) {
        this.uri = uri;
        this.oid = oid;
        this.form = Pattern.compile(form);
        this.rule = rule;
    }

    /** The short name, such as {@code icd-10-cm}. */
    public String alias() {
        return alias;
    }

    /** The URI by which FHIR, and the content, name it. */
    public String uri() {
        return uri;
    }

    /** The system of this OID, without {@code urn:oid:}; empty where it has no short name here. */
    public static Optional<CodeSystem> ofOid(String oid) {
        return Arrays.stream(values()).filter(system -> system.oid.equals(oid)).findFirst();
    }

    static Optional<CodeSystem> ofAlias(String alias) {
        return Arrays.stream(values())
                .filter(system -> system.alias.equals(alias))
                .findFirst();
    }

    static Optional<CodeSystem> ofUri(String uri) {
        return Arrays.stream(values()).filter(system -> system.uri.equals(uri)).findFirst();
    }

    /** The short names, with commas between. */
    static String aliases() {
        return Arrays.stream(values()).map(CodeSystem::alias).collect(Collectors.joining(", "));
    }

    /** What its codes look like, to be read after "must be". */
    String rule() {
        return rule;
    }

    /**
     * Whether a code that is cut from its end is the code above it. In ICD-10-CM the nearest beginning of a code that
     * is a code is its parent, but for one. A hierarchy of SNOMED CT or RxNorm takes data that this service does not
     * have.
     */
    boolean isWalkedUp() {
        return this == ICD_10_CM || this == ICD_10;
    }

    /**
     * The code in the form by which it is looked up ({@code code_form} in the database); empty if it can be no code.
     */
    Optional<String> formOf(String code) {
        String plain = isWalkedUp() ? code.toUpperCase(Locale.ROOT) : code;
        return form.matcher(plain).matches()
                ? Optional.of(isWalkedUp() ? plain.replace(".", "") : plain)
                : Optional.empty();
    }

    /** A form as the system writes it. */
    String written(String codeForm) {
        return isWalkedUp() && codeForm.length() > SHORTEST
                ? codeForm.substring(0, SHORTEST) + "." + codeForm.substring(SHORTEST)
                : codeForm;
    }
}
