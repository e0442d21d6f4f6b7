package healthcontent.content;

import healthcontent.document.DocumentType;

/** Where things stand: paths without a host. A slug needs no encoding. */
public final class Paths {

    public static final String ROOT = "/v1";
    public static final String CONDITIONS = ROOT + "/conditions";
    public static final String CAUSES = ROOT + "/causes";
    public static final String SYMPTOMS = ROOT + "/symptoms";
    public static final String RED_FLAGS = ROOT + "/red-flags";
    public static final String RED_FLAG_LOOKUP = RED_FLAGS + "/lookup";
    public static final String COMPARISONS = ROOT + "/comparisons";
    public static final String FAQS = ROOT + "/faqs";
    public static final String SEARCH = ROOT + "/search";
    public static final String CODES = ROOT + "/codes";

    /** The site map, or the index of its parts. */
    public static final String SITEMAP = "/sitemap.xml";

    /** The root of the parts of the site map, which are numbered from 1. */
    public static final String SITEMAPS = "/sitemaps";

    /** What there is, told to language models. */
    public static final String LLMS = "/llms.txt";

    /** The root of the pages that link to all conditions, each in a language. */
    public static final String ALL_CONDITIONS = "/all-conditions";

    private Paths() {}

    /** The path of a document. */
    public static String of(DocumentType type, String slug) {
        return collection(type) + "/" + slug;
    }

    /** The path of a condition. */
    public static String condition(String slug) {
        return of(DocumentType.CONDITION, slug);
    }

    /** The path of the red flags of a condition. */
    public static String redFlags(String condition) {
        return condition(condition) + "/red-flags";
    }

    /** The path of a FAQ. */
    public static String faq(String slug) {
        return FAQS + "/" + slug;
    }

    /** The path of a comparison by its conditions. */
    static String pair(String a, String b) {
        return condition(a) + "/comparisons/" + b;
    }

    private static String collection(DocumentType type) {
        return switch (type) {
            case CAUSE -> CAUSES;
            case SYMPTOM -> SYMPTOMS;
            case CONDITION -> CONDITIONS;
            case COMPARISON -> COMPARISONS;
        };
    }
}
