import com.fasterxml.jackson.core.JsonProcessingException;
import healthcontent.client.ApiClient;
import healthcontent.client.ApiException;
import healthcontent.client.ApiResponse;
import healthcontent.client.api.CausesApi;
import healthcontent.client.api.ChangeFeedApi;
import healthcontent.client.api.ConditionsApi;
import healthcontent.client.api.ReleasesApi;
import healthcontent.client.api.SymptomsApi;
import healthcontent.client.model.*;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** What an app and a sync job do with the service, by a client that openapi-generator made ({@code java}, {@code native}). */
public final class ReadAndPublish {

    private final ApiClient client = new ApiClient();
    private final ConditionsApi conditions;
    private final SymptomsApi symptoms;
    private final CausesApi causes;
    private final ChangeFeedApi changes;
    private final ReleasesApi releases;
    private boolean failed;

    private ReadAndPublish(String address, String token) {
        client.updateBaseUri(address);
        conditions = new ConditionsApi(client);
        symptoms = new SymptomsApi(client);
        causes = new CausesApi(client);
        changes = new ChangeFeedApi(client);
        ApiClient withToken = new ApiClient();
        withToken.updateBaseUri(address);
        withToken.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        releases = new ReleasesApi(withToken);
    }

    /** Arguments: the address of the service, and the file that holds a token which may plan and apply. */
    public static void main(String[] arguments) throws Exception {
        ReadAndPublish program = new ReadAndPublish(
                arguments[0], Files.readString(Path.of(arguments[1])).strip());
        program.check("condition page", program::conditionPage);
        program.check("pages of a list", program::pagesOfAList);
        program.check("problem", program::problem);
        program.check("conditional read", program::conditionalRead);
        program.check("change feed", program::changeFeed);
        program.check("plan and apply", program::planAndApply);
        program.check("withdrawal", program::withdrawal);
        program.check("unknown values", program::unknownValues);
        System.exit(program.failed ? 1 : 0);
    }

    /** A condition page: one call, its warning signs first, the most urgent at the top. */
    private String conditionPage() throws ApiException {
        Condition condition = conditions.getCondition("leg-cramps", "es", null, null, null, null);
        for (RedFlagItem redFlag : condition.getRedFlags()) {
            require(redFlag.getUrgency() != null && !redFlag.getAction().isEmpty(), redFlag.getSlug());
        }
        require(condition.getRedFlags().get(0).getUrgency() == Urgency.IMMEDIATE, "the most urgent is first");
        return condition.getName() + ", " + condition.getRedFlags().size() + " red flags";
    }

    /** A list, page by page: ask again with {@code nextCursor} until there is none. */
    private String pagesOfAList() throws ApiException {
        List<String> slugs = new ArrayList<>();
        int pages = 0;
        String cursor = null;
        do {
            SymptomList page = symptoms.listSymptoms(null, null, 5, cursor, true, "en", null, null, null);
            page.getData().forEach(symptom -> slugs.add(symptom.getSlug()));
            require(page.getPage().getTotal() >= slugs.size(), "a page too many");
            cursor = page.getPage().getNextCursor();
            pages++;
        } while (cursor != null);
        require(pages > 1 && slugs.stream().distinct().count() == slugs.size(), slugs.toString());
        return slugs.size() + " symptoms on " + pages + " pages";
    }

    /** An error is a problem (RFC 9457): {@code type} says which. */
    private String problem() throws Exception {
        try {
            conditions.getCondition("no-such-condition", null, null, null, null, null);
        } catch (ApiException refused) {
            Problem problem = problemOf(refused);
            require(refused.getCode() == 404 && problem.getStatus() == 404, problem.toString());
            require(problem.getType().toString().equals("/problems/not-found"), problem.toString());
            return problem.getStatus() + " " + problem.getType();
        }
        throw new IllegalStateException("no problem");
    }

    /** Asks again with the ETag of what it has: 304 says that this is still what there is. */
    private String conditionalRead() throws ApiException {
        ApiResponse<Condition> first = conditions.getConditionWithHttpInfo("leg-cramps", "en", null, null, null, null);
        String etag = first.getHeaders().get("etag").get(0);
        try {
            conditions.getCondition("leg-cramps", "en", null, null, etag, null);
        } catch (ApiException answer) {
            require(answer.getCode() == 304, answer.toString());
            return answer.getCode() + " for " + etag;
        }
        throw new IllegalStateException("it was sent again");
    }

    /** Every change with its content, each as what it is. Keep the cursor of the last page, and go on from it next time. */
    private String changeFeed() throws ApiException {
        Map<String, Integer> counts = new TreeMap<>();
        String cursor = null;
        ChangePage page;
        do {
            page = changes.getChanges(cursor, null, null, ChangeInclude.CONTENT, 20);
            for (Change change : page.getData()) {
                counts.merge(read(change.getActualInstance()), 1, Integer::sum);
            }
            cursor = page.getPage().getCursor();
        } while (page.getPage().getMore());
        require(counts.keySet().containsAll(List.of("cause", "comparison", "condition", "symptom")), counts.toString());
        return counts.toString();
    }

    /** A change of each type has the content of that type; a withdrawn document has none. */
    private static String read(Object change) {
        if (change instanceof ConditionChange published && published.getContent() != null) {
            ConditionSource condition = published.getContent();
            require(condition.getExtent() == Extent.BRIEF || !condition.getCauses().isEmpty(), "a condition has causes");
            return "condition";
        }
        if (change instanceof ComparisonChange published && published.getContent() != null) {
            require(!published.getContent().getAspects().get(0).getValues().isEmpty(), "a comparison has aspects");
            return "comparison";
        }
        if (change instanceof CauseChange published && published.getContent() != null) {
            require(!published.getContent().getName().isEmpty(), "a cause has a name");
            return "cause";
        }
        if (change instanceof SymptomChange published && published.getContent() != null) {
            require(!published.getContent().getName().isEmpty(), "a symptom has a name");
            return "symptom";
        }
        return "withdrawn";
    }

    /** A release is planned, looked at, and then applied exactly as it was planned. */
    private String planAndApply() throws ApiException {
        Release applied = publish(newSlug());
        require(applied.getStatus() == ReleaseStatus.APPLIED, applied.getStatus().toString());
        return applied.getCounts().getCreate() + " created, " + applied.getStatus();
    }

    /** What was withdrawn is 410, with the reason: show it no longer. */
    private String withdrawal() throws Exception {
        String slug = newSlug();
        publish(slug);
        require(causes.getCause(slug, null, null, null, null, null).getSlug().equals(slug), slug);
        Release planned = releases.planRelease(
                new Bundle()
                        .title("Withdraw the cause again")
                        .addWithdrawalsItem(new BundleWithdrawal()
                                .type(DocumentType.CAUSE)
                                .slug(slug)
                                .language("en")
                                .reason(WithdrawalReason.EDITORIAL)),
                null,
                null);
        releases.applyRelease(planned.getId(), null);
        try {
            causes.getCause(slug, null, null, null, null, null);
        } catch (ApiException refused) {
            Problem problem = problemOf(refused);
            require(refused.getCode() == 410 && problem.getWithdrawnAt() != null, problem.toString());
            require("editorial".equals(String.valueOf(problem.getReason())), problem.toString());
            return refused.getCode() + " " + problem.getReason();
        }
        throw new IllegalStateException("it is still there");
    }

    /** Properties and values of open enums that come later do not break a client that was made today. */
    private String unknownValues() throws JsonProcessingException {
        Treatment treatment = client.getObjectMapper()
                .readValue(
                        "{\"slug\": \"a\", \"name\": \"A\", \"kind\": \"new-kind\", \"detail\": \"…\", \"new\": [1]}",
                        Treatment.class);
        Finding finding = client.getObjectMapper()
                .readValue(
                        "{\"level\": \"error\", \"name\": \"new-name\", \"pointer\": \"\", \"message\": \"…\"}",
                        Finding.class);
        return treatment.getKind() + ", " + finding.getName();
    }

    private Release publish(String slug) throws ApiException {
        Bundle bundle = new Bundle()
                .title("A new cause")
                .addDocumentsItem(new BundleDocument(new CauseDocument()
                        .type(CauseDocument.TypeEnum.CAUSE)
                        .slug(slug)
                        .language("en")
                        .content(new TermInput()
                                .name("Cold")
                                .review(new ReviewInput().status(ReviewStatus.UNREVIEWED))
                                .sources(List.of()))));
        Release planned = releases.planRelease(bundle, null, null);
        require(planned.getCounts().getCreate() == 1 && planned.getFindings().isEmpty(), planned.toString());
        return releases.applyRelease(planned.getId(), null);
    }

    private Problem problemOf(ApiException refused) throws JsonProcessingException {
        return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private static String newSlug() {
        return "cold-" + Long.toString(Instant.now().toEpochMilli() * 1000 + System.nanoTime() % 1000, 36);
    }

    private void check(String name, Callable<String> call) {
        String result;
        try {
            result = "ok      " + name + ": " + call.call();
        } catch (Exception e) {
            failed = true;
            result = "FAILED  " + name + ": " + e;
        }
        System.out.println(result);
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalStateException(what);
        }
    }
}
