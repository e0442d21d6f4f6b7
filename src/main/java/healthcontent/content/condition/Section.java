package healthcontent.content.condition;

import healthcontent.content.ContentResponse;
import healthcontent.content.NamedLink;
import healthcontent.content.condition.item.AssociatedConditionItem;
import healthcontent.content.condition.item.ComparisonItem;
import healthcontent.content.condition.item.Provenance;
import healthcontent.content.redflag.RedFlagItem;
import healthcontent.content.term.CauseTie;
import healthcontent.content.term.SymptomTie;
import healthcontent.document.DocumentType;
import healthcontent.document.condition.CareAdvice;
import healthcontent.document.condition.Diagnosis;
import healthcontent.document.condition.PreventionStep;
import healthcontent.document.condition.QuestionAndAnswer;
import healthcontent.document.condition.Treatment;
import healthcontent.document.provenance.Citation;
import healthcontent.document.provenance.Review;
import healthcontent.language.ReaderLanguage;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One part of a condition, read by itself.
 *
 * @param language of the condition, as are the others but the part
 * @param part what stands in it
 */
record Section<P>(
        String language,
        P part,
        String slug,
        String name,
        Review review,
        List<Citation> sources,
        String disclaimer,
        int revision) {

    Section {
        sources = List.copyOf(sources);
    }

    /** Says of which part it is, and reads it for a reader and a slug. */
    static final class Query<P> {

        static final Query<List<CauseTie>> CAUSES = new Query<>("causes");
        static final Query<List<SymptomTie>> SYMPTOMS = new Query<>("symptoms");
        static final Query<List<RedFlagItem.Row>> RED_FLAGS = new Query<>("redFlags");
        static final Query<List<AssociatedConditionItem.Row>> ASSOCIATED_CONDITIONS =
                new Query<>("associatedConditions");
        static final Query<List<PreventionStep>> PREVENTION = new Query<>("prevention");
        static final Query<Diagnosis> DIAGNOSIS = new Query<>("diagnosis");
        static final Query<List<Treatment>> TREATMENTS = new Query<>("treatments");
        static final Query<CareAdvice> CARE_ADVICE = new Query<>("careAdvice");
        static final Query<List<QuestionAndAnswer>> FAQS = new Query<>("faqs");
        static final Query<List<ComparisonItem.Row>> COMPARISONS = new Query<>("comparisons");

        private final String hql;

        private Query(String part) {
            hql = "select item.language, item." + part
                    + ", item.slug, item.name, item.review, item.sources, item.disclaimer, item.revision"
                    + " from WholeCondition item where item.readerLanguage = :reader and item.slug = :slug";
        }

        String hql() {
            return hql;
        }

        @SuppressWarnings("unchecked") // it is what this query reads
        Section<P> typed(Section<?> read) {
            return (Section<P>) read;
        }
    }

    /** Answers with the body that is made of it. */
    <B> RestResponse<B> answer(ReaderLanguage reader, BiFunction<P, Provenance, B> body) {
        NamedLink condition = NamedLink.to(DocumentType.CONDITION, slug, name, null, reader);
        return ContentResponse.in(
                language, body.apply(part, new Provenance(condition, review, sources, disclaimer, revision)));
    }
}
