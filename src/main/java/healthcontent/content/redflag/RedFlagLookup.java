package healthcontent.content.redflag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.ConsistentRead;
import healthcontent.language.ReaderLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Looks up, in the live red flags and by one statement, those that name one of some symptoms. */
@ApplicationScoped
public class RedFlagLookup {

    /** A text of a red flag that a translation lacks has the provenance of the original, where it stands. */
    private static final String LOOK_UP = """
            with named as (
                select distinct condition_slug, red_flag_slug
                  from red_flag_symptom
                 where reader_language = :reader and symptom_slug = any (string_to_array(:symptoms, ' '))
                   and (:condition = '' or condition_slug = :condition)
            )
            select cast(json_build_object(
                'conditionIsKnown', :condition = '' or exists (
                    select from condition where reader_language = :reader and slug = :condition),
                'known', coalesce((
                    select json_agg(slug) from symptom
                     where reader_language = :reader and slug = any (string_to_array(:symptoms, ' '))), '[]'),
                'redFlags', coalesce((
                    select json_agg(json_build_object(
                               'slug', flag.slug,
                               'language', flag.language,
                               'conditionSlug', condition.slug,
                               'conditionName', condition.name,
                               'conditionLanguage', condition.language,
                               'name', flag.name,
                               'match', flag.match,
                               'symptoms', flag.symptoms,
                               'urgency', urgency.name,
                               'mayIndicate', flag.may_indicate,
                               'why', flag.why,
                               'action', flag.action,
                               'review', text.review,
                               'sources', text.sources,
                               'disclaimer', text.disclaimer,
                               'revision', text.revision,
                               'updatedAt', flag.updated_at)
                               order by flag.urgency_rank, flag.condition_slug, flag.condition_version, flag.position)
                      from named
                      join listed_red_flag flag
                        on flag.reader_language = :reader and flag.condition_slug = named.condition_slug
                       and flag.slug = named.red_flag_slug
                      join urgency on urgency.rank = flag.urgency_rank
                      join condition on condition.reader_language = :reader and condition.slug = flag.condition_slug
                      join condition text
                        on text.reader_language = case when flag.language = condition.language
                                                       then condition.reader_language else flag.language end
                       and text.slug = flag.condition_slug), '[]')) as text)
            """;

    private final Session session;
    private final ReaderLanguage reader;
    private final ObjectMapper json;

    @Inject
    RedFlagLookup(Session session, ReaderLanguage reader, ObjectMapper json) {
        this.session = session;
        this.reader = reader;
        this.json = json;
    }

    private record Found(boolean conditionIsKnown, List<String> known, List<LookedUpRedFlag.Row> redFlags) {}

    /**
     * Looks up symptoms.
     *
     * @param symptoms slugs, each once
     * @param condition the slug of the condition whose red flags alone are looked at
     * @return empty if no such condition is published
     */
    @ConsistentRead
    public Optional<LookedUp> find(List<String> symptoms, Optional<String> condition) {
        Found found = parse(session.createNativeQuery(LOOK_UP, String.class)
                .setParameter("reader", reader.tag())
                .setParameter("symptoms", String.join(" ", symptoms))
                .setParameter("condition", condition.orElse(""))
                .getSingleResult());
        return found.conditionIsKnown() ? Optional.of(lookedUp(symptoms, found)) : Optional.empty();
    }

    private LookedUp lookedUp(List<String> symptoms, Found found) {
        Set<String> lookedUp = Set.copyOf(symptoms);
        Set<String> known = Set.copyOf(found.known());
        List<LookedUpRedFlag> redFlags = found.redFlags().stream()
                .map(row -> LookedUpRedFlag.of(row, lookedUp, reader))
                .toList();
        Set<String> withFlag = new HashSet<>();
        redFlags.forEach(redFlag -> withFlag.addAll(redFlag.named()));
        return new LookedUp(
                redFlags.stream().filter(LookedUpRedFlag::isMet).toList(),
                redFlags.stream().filter(redFlag -> !redFlag.isMet()).toList(),
                symptoms.stream().filter(symptom -> !known.contains(symptom)).toList(),
                symptoms.stream()
                        .filter(symptom -> known.contains(symptom) && !withFlag.contains(symptom))
                        .toList());
    }

    private Found parse(String found) {
        try {
            return json.readValue(found, Found.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}
