package healthcontent.content.redflag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.content.ConsistentRead;
import healthcontent.language.ReaderLanguage;
import healthcontent.limit.Limits;
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

    /** How many there are is counted before any is read: of very many, none is. */
    private static final String LOOK_UP = """
            with named as materialized (
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
                'count', (select count(*) from named),
                'redFlags', case when (select count(*) from named) <= %d then coalesce((
                    select json_agg(flag.content
                               order by flag.urgency_rank, flag.condition_slug, flag.condition_version, flag.position)
                      from named
                      join whole_red_flag flag
                        on flag.reader_language = :reader and flag.condition_slug = named.condition_slug
                       and flag.slug = named.red_flag_slug), '[]') end) as text)
            """.formatted(Limits.LOOKUP_RED_FLAGS);

    private final Session session;
    private final ReaderLanguage reader;
    private final ObjectMapper json;

    @Inject
    RedFlagLookup(Session session, ReaderLanguage reader, ObjectMapper json) {
        this.session = session;
        this.reader = reader;
        this.json = json;
    }

    private record Found(boolean conditionIsKnown, List<String> known, long count, List<RedFlagView.Row> redFlags) {}

    /**
     * Looks up symptoms.
     *
     * @param symptoms slugs, each once
     * @param condition the slug of the condition whose red flags alone are looked at
     * @return empty if no such condition is published
     * @throws TooManyRedFlags if an answer can't hold all that name one of them; a part of them would look like all
     */
    @ConsistentRead
    public Optional<LookedUp> find(List<String> symptoms, Optional<String> condition) {
        Found found = parse(session.createNativeQuery(LOOK_UP, String.class)
                .setParameter("reader", reader.tag())
                .setParameter("symptoms", String.join(" ", symptoms))
                .setParameter("condition", condition.orElse(""))
                .getSingleResult());
        if (found.redFlags() == null) {
            throw new TooManyRedFlags(found.count());
        }
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
