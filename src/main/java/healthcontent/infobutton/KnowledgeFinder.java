package healthcontent.infobutton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.ConsistentRead;
import healthcontent.content.search.SearchTime;
import healthcontent.content.search.SearchWords;
import healthcontent.database.StatementEnded;
import healthcontent.limit.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Finds what answers the criteria of a request, by one statement however many there are. */
@ApplicationScoped
class KnowledgeFinder {

    private static final String FIND = """
            with asked as materialized (
                select number, type, slug, code, display, 0 as place
                  from nearest_codings(:reader, cast(:codes as jsonb))
                 union all
                select number, type, slug, null, null, place
                  from named_documents(:reader, cast(:names as jsonb), %d)
            ),
            found as (
                select distinct on (type, slug) * from asked order by type, slug, number, place
            ),
            wanted as (
                select * from found where :topic <> 'comparison'
                 union all
                (select distinct on (comparison.slug)
                        found.number, 'comparison', comparison.slug, found.code, found.display, found.place
                   from found
                   join comparison
                     on comparison.reader_language = :reader
                    and found.slug in (comparison.first_condition, comparison.second_condition)
                  where :topic = 'comparison' and found.type = 'condition'
                  order by comparison.slug, found.number, found.place)
            ),
            shown as (
                select wanted.*, document.language, document.name, document.summary, document.review,
                       document.sources, document.disclaimer, document.updated_at, section.parts,
                       row_number() over (order by wanted.number, wanted.place,
                           array_position(array['condition', 'symptom', 'cause', 'comparison'], wanted.type),
                           wanted.slug) as position
                  from wanted
                  join document_in_short as document
                    on document.reader_language = :reader and document.type = wanted.type
                   and document.slug = wanted.slug
                  left join condition
                    on wanted.type = 'condition' and condition.reader_language = :reader
                   and condition.slug = wanted.slug
                 cross join lateral (select coalesce(case :topic
                     when 'causes' then (
                         select json_agg(json_build_object('title', cause.name, 'text', tie.explanation)
                                         order by tie.position)
                           from condition_cause as tie
                           join cause on cause.reader_language = tie.reader_language and cause.slug = tie.cause_slug
                          where tie.reader_language = :reader and tie.condition_slug = condition.slug)
                     when 'treatments' then (
                         select json_agg(json_build_object('title', item->>'name', 'text', item->>'detail')
                                         order by part.position)
                           from jsonb_array_elements(condition.treatments) with ordinality as part (item, position))
                     when 'prevention' then (
                         select json_agg(json_build_object('title', item->>'title', 'text', item->>'detail')
                                         order by part.position)
                           from jsonb_array_elements(condition.prevention) with ordinality as part (item, position))
                     when 'diagnosis' then (
                         select json_agg(json_build_object('title', title, 'text', text) order by position)
                           from (select 0 as position, null as title, condition.diagnosis->>'approach' as text
                                  where condition.diagnosis->>'approach' is not null
                                  union all
                                 select part.position, item->>'name',
                                        concat_ws(' ', item->>'purpose', item->>'procedure')
                                   from jsonb_array_elements(condition.diagnosis->'tests') with ordinality
                                            as part (item, position)) as told)
                     end, '[]') as parts) as section
                 where :topic in ('', 'comparison') or json_array_length(section.parts) > 0
                 order by position
                 limit %d
            )
            select cast(coalesce(json_agg(json_build_object(
                       'number', shown.number,
                       'code', shown.code,
                       'display', shown.display,
                       'type', shown.type,
                       'slug', shown.slug,
                       'language', shown.language,
                       'name', shown.name,
                       'summary', shown.summary,
                       'parts', shown.parts,
                       'redFlags', (
                           select coalesce(json_agg(json_build_object(
                                      'name', flag.name, 'urgency', urgency.name, 'action', flag.action)
                                      order by flag.urgency_rank, flag.position), '[]')
                             from red_flag as flag
                             join urgency on urgency.rank = flag.urgency_rank
                            where shown.type = 'condition' and flag.reader_language = :reader
                              and flag.condition_slug = shown.slug),
                       'review', shown.review,
                       'sources', shown.sources,
                       'disclaimer', shown.disclaimer,
                       'updatedAt', shown.updated_at,
                       'firstRelease', first.release_id) order by shown.position), '[]') as text)
              from shown
              join document as kept
                on kept.type = shown.type and kept.slug = shown.slug and kept.language = shown.language
              join document_revision as first on first.document_id = kept.id and first.revision = 1
            """.formatted(Limits.INFOBUTTON_MATCHES, Limits.INFOBUTTON_ENTRIES);

    private final Session session;
    private final ObjectMapper json;

    @Inject
    KnowledgeFinder(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    private record AskedForm(int number, String system, String form) {}

    private record AskedName(int number, String name) {}

    /**
     * The documents that answer some criteria, each once, in the order of the criteria.
     *
     * @param language of the reader, one of those served
     * @throws healthcontent.problem.ProblemException if names took too long to be found
     */
    @ConsistentRead
    List<FoundDocument> find(List<Criterion> criteria, Topic topic, String language) {
        List<AskedForm> codes = criteria.stream()
                .flatMap(one -> one.asked().stream()
                        .flatMap(asked ->
                                asked.forms().stream().map(form -> new AskedForm(one.number(), asked.system(), form))))
                .toList();
        List<AskedName> names = criteria.stream()
                .filter(one -> one.code().isEmpty())
                .flatMap(one -> one.name().flatMap(KnowledgeFinder::words).stream()
                        .map(words -> new AskedName(one.number(), words)))
                .toList();
        if ((codes.isEmpty() && names.isEmpty()) || topic == Topic.NONE) {
            return List.of();
        }
        if (!names.isEmpty()) {
            SearchTime.limit(session);
        }
        try {
            return List.of(json.readValue(find(codes, names, topic, language), FoundDocument[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }

    private String find(List<AskedForm> codes, List<AskedName> names, Topic topic, String language)
            throws JsonProcessingException {
        try {
            return session.createNativeQuery(FIND, String.class)
                    .setParameter("reader", language)
                    .setParameter("codes", json.writeValueAsString(codes))
                    .setParameter("names", json.writeValueAsString(names))
                    .setParameter("topic", topic.value())
                    .getSingleResult();
        } catch (RuntimeException e) {
            throw !names.isEmpty() && StatementEnded.causedBy(e) ? SearchTime.exceeded() : e;
        }
    }

    /** As many of the words of a name as a search uses; empty where it has none. */
    private static Optional<String> words(String name) {
        return SearchWords.in(name).map(words -> (words.complete() + " " + words.last()).strip());
    }
}
