package healthcontent.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import healthcontent.edge.body.BodyLimit;
import healthcontent.imports.draft.Drafts;
import healthcontent.imports.reader.Format;
import healthcontent.imports.rule.Words;
import healthcontent.language.LanguageTag;
import healthcontent.language.Languages;
import healthcontent.limit.Limits;
import healthcontent.problem.BodyTooLarge;
import healthcontent.problem.Fault;
import healthcontent.problem.MayAnswer;
import healthcontent.problem.ProblemException;
import healthcontent.problem.ProblemType;
import healthcontent.release.DryRun;
import healthcontent.security.Caller;
import healthcontent.security.Scopes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports over HTTP. */
@Path("/v1/sync/imports")
@Tag(name = "Imports")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ImportResource {

    private static final String ZIP = "application/zip";
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON_LD = "application/ld+json";

    private static final String JSON_FORMS = "JSON-LD of schema.org, or a page of the NHS website content API.";

    private final Imports imports;
    private final DryRun dryRun;
    private final Languages languages;
    private final Caller caller;
    private final ObjectMapper mapper;

    ImportResource(Imports imports, DryRun dryRun, Languages languages, Caller caller, ObjectMapper mapper) {
        this.imports = imports;
        this.dryRun = dryRun;
        this.languages = languages;
        this.caller = caller;
        this.mapper = mapper;
    }

    @POST
    @Consumes({
        MediaType.TEXT_HTML,
        MARKDOWN,
        MediaType.TEXT_PLAIN,
        JSON_LD,
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        ZIP,
        MediaType.MULTIPART_FORM_DATA
    })
    @RolesAllowed(Scopes.PLAN)
    @BodyLimit(bytes = Limits.IMPORT_BYTES, of = Limits.IMPORT)
    @MayAnswer({ProblemType.UNREADABLE_ARTICLE, ProblemType.APPLY_IN_PROGRESS, ProblemType.MALFORMED_REQUEST})
    @Operation(operationId = "importArticles", summary = "Draft documents from articles", description = """
        Turns an article, or up to 1,000 of them in a zip archive or a form, into a draft bundle and a report. \
        Nothing is stored, and nothing is fetched or run. Typical call: send the article, look at `report`, \
        correct `bundle`, and send it to `POST /v1/sync/releases`.

        Formats: HTML, Markdown, plain text, JSON-LD of schema.org (alone, or in HTML, where it comes first), \
        pages of the NHS website content API, MedlinePlus health topics and MedQuAD (XML). Each file of a zip \
        archive is an article, and so is each part of a form (`multipart/form-data`) that has a file name. The \
        ending of the name (html, md, txt, json, jsonld, xml) tells the format, in a form else the media type \
        of the part.

        Every sentence of the source is in the bundle, or in `unplaced` or `leftOut` with its place. Every text \
        of the bundle is in the source, but for slugs, the disclaimer, and titles that `taken` names. Rules over \
        headings, lists and tables place the texts, with words of the language of `lang`. Causes and symptoms \
        that are live under the same name are referred to. Nothing becomes a red flag by itself: sentences with \
        a word of urgency are findings named `possible-red-flag`. Every draft is `unreviewed`.

        Limits: 5 MiB an article; 16 MiB, 1,000 files and 32 MiB unpacked for all that is sent; 60 seconds. A \
        file among several that can't be read, or that there was no room or time for, is named in `unread`. One \
        import or release of more than 1 MiB, or archive of any size, is worked on at a time; another one waits \
        for ten seconds, and then gets 503.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "The draft and the report.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public byte[] importArticles(
            @Parameter(description = "The slug of the condition; made of its name if absent. Of a single article.")
                    @RestQuery
                    String slug,
            @Parameter(
                            description = "The language of the articles, `en` or `es`, with or without a region; the"
                                    + " language of originals if absent.")
                    @RestQuery
                    String lang,
            @Parameter(
                            description =
                                    "The title of the source; the title of the article if absent. Of a single article.")
                    @RestQuery
                    String sourceTitle,
            @Parameter(description = "Who published the source.") @RestQuery String sourcePublisher,
            @Parameter(description = "Where the source can be read, an https address. Of a single article.") @RestQuery
                    String sourceUrl,
            @Parameter(description = "The licence that the source may be used under, such as CC BY 4.0.") @RestQuery
                    String sourceLicence,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "The article, or an archive or a form with several.",
                            content = {
                                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = MARKDOWN, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = JSON_LD, schema = @Schema(description = JSON_FORMS)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(description = JSON_FORMS)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_XML,
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = ZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = ArticleForm.class))
                            })
                    InputStream body) {
        String language = lang == null ? languages.defaultLanguage() : LanguageTag.usual(lang);
        Words words = Words.of(language).orElseThrow(() -> unknownLanguage());
        Drafts.Asked asked = new Drafts.Asked(
                said(slug), said(sourceTitle), said(sourcePublisher), said(sourceUrl), said(sourceLicence));
        MediaType type = mediaType(headers);
        return dryRun.inTurn(
                body,
                Limits.IMPORT_BYTES,
                Limits.IMPORT,
                isA(ZIP, type),
                bytes -> json(imports.of(uploads(bytes, type), words, language, asked, caller.name())));
    }

    /** Written before the next import begins: a draft takes as much memory again as what it was made of. */
    private byte[] json(ImportView draft) {
        try {
            return mapper.writeValueAsBytes(draft);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isA(String mediaType, MediaType type) {
        return mediaType.equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
    }

    private static String said(String parameter) {
        return Objects.requireNonNullElse(parameter, "");
    }

    private static MediaType mediaType(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null || type.isWildcardType() || type.isWildcardSubtype()) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.exception(
                    "The header Content-Type must name the format of the article, such as text/html.");
        }
        return type;
    }

    private static Uploads uploads(byte[] bytes, MediaType type) {
        if (isA(ZIP, type)) {
            return Uploads.zip(bytes);
        }
        if (isA(MediaType.MULTIPART_FORM_DATA, type)) {
            return FormData.read(bytes, type.toString());
        }
        if (bytes.length > Limits.ARTICLE_BYTES) {
            throw new BodyTooLarge(Limits.ARTICLE_BYTES, Limits.ARTICLE);
        }
        String charset = Optional.ofNullable(type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .orElse("");
        return Uploads.single(
                Format.ofMediaType(type.getType() + "/" + type.getSubtype()).orElseThrow(), bytes, charset);
    }

    private static ProblemException unknownLanguage() {
        String detail = "must be one of " + String.join(", ", Words.LANGUAGES)
                + ", the languages whose words imports know; a region may follow";
        return ProblemType.INVALID_PARAMETER.exception(
                "The parameter lang " + detail + ".", List.of(Fault.inParameter("lang", detail)));
    }
}
