package healthcontent.content.symptom;

import healthcontent.content.LiveContent;
import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.content.reading.SlugsByBeginning;
import healthcontent.content.term.TermRow;
import healthcontent.content.term.Terms;
import healthcontent.document.DocumentType;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whole symptoms, each with the conditions that it is tied to. */
@ApplicationScoped
class PublishedSymptoms implements PublishedDocuments {

    private final LiveContent live;
    private final Terms terms;
    private final SlugsByBeginning slugs;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    PublishedSymptoms(
            LiveContent live, Terms terms, SlugsByBeginning slugs, ReaderLanguage reader, ServiceTexts texts) {
        this.live = live;
        this.terms = terms;
        this.slugs = slugs;
        this.reader = reader;
        this.texts = texts;
    }

    @Override
    public String collection() {
        return Paths.SYMPTOMS;
    }

    @Override
    public SymptomView read(String slug) {
        Symptom symptom = live.find(DocumentType.SYMPTOM, slug, key -> Symptom.findById(key));
        return SymptomView.of(symptom, conditions(symptom), reader, texts.emergencyAdvice(reader.tag()));
    }

    private List<ConditionOfSymptom> conditions(Symptom symptom) {
        return terms.conditions(symptom, ConditionOfSymptom.TIES, ConditionOfSymptom.Tie.class).stream()
                .map(tie -> ConditionOfSymptom.of(tie, reader, texts))
                .toList();
    }

    @Override
    public Slice<? extends NamedRow> page(ListRequest request) {
        ListRequest byName = request.sort(null, ListOrder.usual(null));
        return terms.list(Symptom.class, TermRow.class, TermRow.COLUMNS, byName, null)
                .slice();
    }

    @Override
    public List<String> slugs(String beginning, int most) {
        return slugs.find(Symptom.class, beginning, most);
    }
}
