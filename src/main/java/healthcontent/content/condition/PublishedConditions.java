package healthcontent.content.condition;

import healthcontent.content.Paths;
import healthcontent.content.ServiceTexts;
import healthcontent.content.list.ListOrder;
import healthcontent.content.list.NamedRow;
import healthcontent.content.reading.PublishedDocuments;
import healthcontent.content.reading.SlugsByBeginning;
import healthcontent.language.ReaderLanguage;
import healthcontent.paging.ListRequest;
import healthcontent.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whole conditions. */
@ApplicationScoped
class PublishedConditions implements PublishedDocuments {

    private final Conditions conditions;
    private final SlugsByBeginning slugs;
    private final ReaderLanguage reader;
    private final ServiceTexts texts;

    @Inject
    PublishedConditions(Conditions conditions, SlugsByBeginning slugs, ReaderLanguage reader, ServiceTexts texts) {
        this.conditions = conditions;
        this.slugs = slugs;
        this.reader = reader;
        this.texts = texts;
    }

    @Override
    public String collection() {
        return Paths.CONDITIONS;
    }

    @Override
    public ConditionView read(String slug) {
        WholeCondition condition = conditions.whole(slug);
        return ConditionView.of(
                condition,
                reader,
                texts.emergencyAdvice(reader.tag()),
                texts.redFlagsNote(condition.redFlags, reader.tag()));
    }

    @Override
    public Slice<? extends NamedRow> page(ListRequest request) {
        return conditions
                .list(request.sort(null, ListOrder.usual(null)), null, null, null, null)
                .slice();
    }

    @Override
    public List<String> slugs(String beginning, int most) {
        return slugs.find(Condition.class, beginning, most);
    }
}
