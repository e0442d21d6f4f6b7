package healthcontent.content.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.language.ReaderLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Finds what has a code, or the nearest code above it, by one statement however many codes are above it. */
@ApplicationScoped
class Codes {

    private static final String FIND = """
            select cast(coalesce(json_agg(json_build_object(
                       'form', shown.form,
                       'document', json_build_object(
                           'type', shown.type,
                           'slug', shown.slug,
                           'language', shown.language,
                           'name', shown.name,
                           'alsoKnownAs', shown.also_known_as,
                           'summary', shown.summary,
                           'code', json_build_object(
                               'system', shown.system,
                               'code', shown.code,
                               'display', shown.display,
                               'displayLanguage', shown.display_language,
                               'relationship', shown.relationship,
                               'version', shown.version),
                           'redFlag', shown.red_flag,
                           'review', shown.review,
                           'sources', shown.sources,
                           'disclaimer', shown.disclaimer,
                           'revision', shown.revision,
                           'updatedAt', shown.updated_at)) order by shown.place), '[]') as text)
              from (
                  select coded.*, document.language, document.name, document.also_known_as, document.summary,
                         document.review, document.sources, document.disclaimer, document.revision,
                         document.updated_at,
                         case coded.type
                              when 'symptom' then is_of_red_flag(:reader, 'symptom', coded.slug)
                              else exists (
                                  select from red_flag as flag
                                   where coded.type = 'condition' and flag.reader_language = :reader
                                     and flag.condition_slug = coded.slug) end as red_flag,
                         row_number() over (order by
                             array_position(array['condition', 'symptom', 'cause'], coded.type),
                             array_position(array['equivalent', '', 'narrower', 'broader'],
                                            coalesce(coded.relationship, '')),
                             coded.slug) as place
                    from nearest_codings(:reader, cast(:asked as jsonb)) as coded
                    join document_in_short as document
                      on document.reader_language = :reader and document.type = coded.type
                     and document.slug = coded.slug
                   order by place
                   limit :limit) as shown
            """;

    private final Session session;
    private final ReaderLanguage reader;
    private final ObjectMapper json;

    @Inject
    Codes(Session session, ReaderLanguage reader, ObjectMapper json) {
        this.session = session;
        this.reader = reader;
        this.json = json;
    }

    /** One form that would answer a question, for the database. */
    private record Form(int number, String system, String form) {}

    /**
     * A document that has the code.
     *
     * @param form of the code by which it was found
     */
    record Found(String form, CodedDocument document) {}

    /** The documents of the nearest code, so many at most. */
    List<Found> find(AskedCode asked, int most) {
        List<Form> forms = asked.forms().stream()
                .map(form -> new Form(0, asked.system(), form))
                .toList();
        try {
            return Stream.of(json.readValue(
                            session.createNativeQuery(FIND, String.class)
                                    .setParameter("reader", reader.tag())
                                    .setParameter("asked", json.writeValueAsString(forms))
                                    .setParameter("limit", most)
                                    .getSingleResult(),
                            Found[].class))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave JSON that can't be read", e);
        }
    }
}
