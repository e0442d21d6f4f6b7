package healthcontent.representation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import healthcontent.representation.format.Document;
import healthcontent.representation.format.DocumentKind;
import healthcontent.site.PublicAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Documents of all kinds with every member that there is, each now there and now not, and with texts that look like
 * markup.
 */
public final class RandomDocuments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> PIECES = List.of(
            "*",
            "_",
            "#",
            "|",
            "<b>",
            "</p>",
            "&amp;",
            "&",
            "`",
            "```",
            "- ",
            "+ ",
            "1. ",
            "2) ",
            "[x](y)",
            "![i](j)",
            "<!--",
            "]]>",
            "\\",
            "~~",
            "> ",
            "=",
            "---",
            "***",
            "\"",
            "'",
            "http://example.org/?a=b&c=d",
            "\u00e9",
            "\u00f1",
            "\ud83d\ude00",
            "pain",
            "leg",
            "at night",
            "20 %",
            ": ",
            "!",
            "(",
            ")",
            "{",
            "}",
            "$",
            "\u00a0",
            ";");

    private final Random random;
    private final Set<String> used = new HashSet<>();

    /** The same seed gives the same documents. */
    public RandomDocuments(long seed) {
        random = new Random(seed);
    }

    public Document next(DocumentKind kind) {
        used.clear();
        ObjectNode json = switch (kind) {
            case CONDITION -> condition();
            case CAUSE -> term(false);
            case SYMPTOM -> term(true);
            case COMPARISON -> comparison();
            case FAQ -> faq();
        };
        return new Document(kind, json, PublicAddress.NONE, "en");
    }

    /** A text in the form in which the service takes texts: no space at its ends, and each different. */
    private String text() {
        StringBuilder text = new StringBuilder();
        do {
            int pieces = 1 + random.nextInt(6);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            text.append(Integer.toString(random.nextInt(1 << 30), 36));
        } while (!used.add(text.toString().strip()));
        return text.toString().strip().replaceAll(" {2,}", " ");
    }

    private String slug() {
        return "s" + Integer.toString(random.nextInt(1 << 30), 36);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private ArrayNode texts() {
        return list(() -> JSON.textNode(text()));
    }

    private ArrayNode list(Supplier<? extends JsonNode> item) {
        ArrayNode list = JSON.arrayNode();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(item.get());
        }
        return list;
    }

    private void maybe(ObjectNode node, String member) {
        if (random.nextBoolean()) {
            node.put(member, text());
        }
    }

    private void maybeLanguage(ObjectNode node, String member) {
        if (random.nextInt(4) == 0) {
            node.put(member, "en");
        }
    }

    private ObjectNode condition() {
        ObjectNode condition = JSON.objectNode();
        String slug = slug();
        condition.put("slug", slug).put("language", "es").put("extent", pick(List.of("full", "brief")));
        condition.put("name", text());
        condition.set("alsoKnownAs", texts());
        condition.set("narrowerNames", texts());
        condition.set("searchQuestions", texts());
        condition.put("summary", text());
        condition.set("overview", texts());
        condition.set("facts", list(this::fact));
        condition.set("codes", list(this::code));
        condition.set("causes", list(() -> tie("explanation", "/v1/causes/")));
        condition.set("symptoms", list(() -> tie("description", "/v1/symptoms/").put("redFlag", random.nextBoolean())));
        ArrayNode flags = list(this::redFlagItem);
        condition.set("redFlags", flags);
        if (flags.isEmpty()) {
            condition.put("redFlagsNote", text());
        }
        condition.set("associatedConditions", list(this::associated));
        condition.set("prevention", list(() -> part().put("title", text()).put("detail", text())));
        ObjectNode diagnosis = condition.putObject("diagnosis");
        maybe(diagnosis, "approach");
        diagnosis.set("tests", list(() -> {
            ObjectNode test = part().put("name", text()).put("purpose", text());
            maybe(test, "procedure");
            return test;
        }));
        condition.set(
                "treatments",
                list(() -> part().put("name", text())
                        .put("kind", pick(List.of("self-care", "medication", "therapy", "medical", "new-kind")))
                        .put("detail", text())));
        ObjectNode care = condition.putObject("careAdvice");
        maybe(care, "summary");
        care.set("seeDoctorIf", list(() -> {
            ObjectNode criterion = part().put("when", text()).put("urgency", urgency());
            maybe(criterion, "action");
            return criterion;
        }));
        condition.set("furtherSections", list(() -> {
            ObjectNode section = part().put("aspect", "outlook").put("title", text());
            section.set("paragraphs", texts().add(text()));
            section.set(
                    "items", list(() -> JSON.objectNode().put("title", text()).put("detail", text())));
            return section;
        }));
        condition.set("faqs", list(() -> {
            ObjectNode faq = part().put("question", text()).put("answer", text());
            faq.set("searchQuestions", texts());
            return faq;
        }));
        condition.set("comparisons", list(() -> {
            ObjectNode comparison = part();
            comparison.set("with", link("/v1/conditions/"));
            return comparison.put("href", "/v1/comparisons/" + slug());
        }));
        condition.set(
                "callsToAction",
                list(() -> JSON.objectNode().put("intent", "talk-to-doctor").put("label", text())));
        condition.put("emergencyAdvice", text());
        provenance(condition, true);
        return self(condition, "/v1/conditions/" + slug);
    }

    private ObjectNode term(boolean symptom) {
        ObjectNode term = JSON.objectNode();
        String slug = slug();
        term.put("slug", slug).put("language", "es").put("name", text());
        term.set("alsoKnownAs", texts());
        term.set("searchQuestions", texts());
        maybe(term, "description");
        term.set("codes", list(this::code));
        term.set("conditions", list(() -> {
            ObjectNode condition = tie(symptom ? "description" : "explanation", "/v1/conditions/");
            provenance(condition, false);
            if (symptom) {
                ArrayNode flags = list(() -> redFlag(condition.deepCopy()));
                condition.put("redFlag", !flags.isEmpty()).set("redFlags", flags);
                if (flags.isEmpty()) {
                    condition.put("redFlagsNote", text());
                }
            }
            return condition;
        }));
        if (symptom) {
            term.put("redFlag", random.nextBoolean()).put("emergencyAdvice", text());
        }
        provenance(term, true);
        return self(term, (symptom ? "/v1/symptoms/" : "/v1/causes/") + slug);
    }

    private ObjectNode comparison() {
        ObjectNode comparison = JSON.objectNode();
        String slug = slug();
        comparison.put("slug", slug).put("language", "es").put("name", text()).put("summary", text());
        ObjectNode one = link("/v1/conditions/");
        ObjectNode other = link("/v1/conditions/");
        comparison.putArray("conditions").add(one).add(other);
        comparison.set("aspects", list(() -> {
            ObjectNode aspect = part().put("name", text()).put("distinguishing", random.nextBoolean());
            ArrayNode values = aspect.putArray("values");
            for (ObjectNode condition : List.of(one, other)) {
                ObjectNode value = values.addObject()
                        .put("condition", condition.path("slug").asText());
                maybe(value, "text");
            }
            return aspect;
        }));
        provenance(comparison, true);
        return self(comparison, "/v1/comparisons/" + slug);
    }

    private ObjectNode faq() {
        ObjectNode faq = JSON.objectNode();
        String slug = slug();
        faq.put("slug", slug).put("language", "es").put("question", text()).put("answer", text());
        faq.set("searchQuestions", texts());
        faq.set("condition", link("/v1/conditions/"));
        provenance(faq, true);
        return faq.put("href", "/v1/faqs/" + slug);
    }

    private ObjectNode part() {
        return JSON.objectNode().put("slug", slug());
    }

    private ObjectNode link(String collection) {
        String slug = slug();
        ObjectNode link = JSON.objectNode().put("slug", slug).put("name", text());
        maybeLanguage(link, "language");
        return link.put("href", collection + slug);
    }

    private ObjectNode tie(String text, String collection) {
        ObjectNode tie = link(collection);
        if (random.nextBoolean()) {
            tie.put(text, text());
            if (text.equals("description")) {
                maybeLanguage(tie, "descriptionLanguage");
            }
        }
        return tie;
    }

    private ObjectNode fact() {
        ObjectNode fact = part().put("label", text()).put("statement", text());
        int form = random.nextInt(4);
        if (form == 0) {
            fact.put("value", random.nextInt(100));
        } else if (form == 1) {
            fact.put("low", 1).put("high", 1 + random.nextInt(9));
        } else if (form == 2) {
            fact.put("low", 7);
        }
        if (form < 3 && random.nextBoolean()) {
            fact.putObject("unit").put("code", "%").put("label", text());
        }
        if (form < 3 && random.nextBoolean()) {
            fact.put("approximate", true);
        }
        maybe(fact, "population");
        return fact;
    }

    private ObjectNode code() {
        ObjectNode code = JSON.objectNode()
                .put(
                        "system",
                        pick(List.of(
                                "http://hl7.org/fhir/sid/icd-10-cm",
                                "http://snomed.info/sct",
                                "urn:oid:2.16.840.1.113883.6.3")))
                .put("code", "C" + random.nextInt(1000))
                .put("display", text());
        maybeLanguage(code, "displayLanguage");
        if (random.nextBoolean()) {
            code.put("relationship", pick(List.of("equivalent", "broader", "narrower")))
                    .put("version", "2026");
        }
        return code;
    }

    private ObjectNode redFlagItem() {
        ObjectNode flag = part();
        if (random.nextInt(4) == 0) {
            flag.put("language", "en");
            provenance(flag.putObject("original"), false);
        }
        return flagTexts(flag);
    }

    /** A red flag has the provenance of its condition, or its own where it comes from the original. */
    private ObjectNode redFlag(ObjectNode condition) {
        ObjectNode flag = part().put("language", "es");
        flag.set("condition", condition.deepCopy().retain("slug", "name", "language", "href"));
        flagTexts(flag);
        if (random.nextInt(4) == 0) {
            provenance(flag, false);
        } else {
            flag.setAll(condition.deepCopy().retain("review", "sources", "disclaimer", "revision"));
        }
        return flag.put("updatedAt", "2026-11-23T09:30:00Z").put("href", "/v1/conditions/x/red-flags");
    }

    private ObjectNode flagTexts(ObjectNode flag) {
        flag.put("name", text()).put("match", pick(List.of("any", "all")));
        flag.set("symptoms", list(() -> link("/v1/symptoms/")).add(link("/v1/symptoms/")));
        flag.put("urgency", urgency());
        flag.set("mayIndicate", texts());
        return flag.put("why", text()).put("action", text());
    }

    private String urgency() {
        return pick(List.of("emergency", "immediate", "urgent", "soon"));
    }

    private ObjectNode associated() {
        ObjectNode associated = part().put("name", text()).put("relationship", text());
        associated.set("codes", list(this::code));
        if (random.nextBoolean()) {
            associated.put("href", "/v1/conditions/" + slug());
        }
        return associated;
    }

    private void provenance(ObjectNode of, boolean dated) {
        ObjectNode review = of.putObject("review");
        if (random.nextBoolean()) {
            review.put("status", "unreviewed");
        } else {
            review.put("status", "reviewed").put("reviewedOn", "2026-05-01").put("nextReviewOn", "2028-05-01");
            ObjectNode reviewer = review.putObject("reviewer").put("name", text());
            maybe(reviewer, "credentials");
        }
        of.set("sources", list(() -> {
            ObjectNode source = JSON.objectNode().put("title", text());
            maybe(source, "publisher");
            maybe(source, "reviewedBy");
            if (random.nextBoolean()) {
                source.put("url", "https://example.org/" + slug() + "?a=1&b=2");
            }
            return source;
        }));
        of.put("disclaimer", text()).put("revision", 1 + random.nextInt(9));
        if (dated) {
            of.put("updatedAt", "2026-11-23T09:30:00Z");
        }
    }

    private static ObjectNode self(ObjectNode document, String path) {
        return document.put("href", path + "?lang=es");
    }
}
