import healthcontent.client.apis.CausesApi
import healthcontent.client.apis.ChangeFeedApi
import healthcontent.client.apis.ConditionsApi
import healthcontent.client.apis.ReleasesApi
import healthcontent.client.apis.SymptomsApi
import healthcontent.client.infrastructure.ApiClient
import healthcontent.client.infrastructure.ClientError
import healthcontent.client.infrastructure.ClientException
import healthcontent.client.infrastructure.Serializer
import healthcontent.client.models.*
import java.io.File
import java.util.UUID
import kotlin.system.exitProcess

/** What an app and a sync job do with the service, by a client that openapi-generator made (`kotlin`, with Gson). */
class ReadAndPublish(address: String) {
    private val conditions = ConditionsApi(address)
    private val symptoms = SymptomsApi(address)
    private val causes = CausesApi(address)
    private val changes = ChangeFeedApi(address)
    private val releases = ReleasesApi(address)

    /** A condition page: one call, its warning signs first, the most urgent at the top. */
    fun conditionPage(): String {
        val condition = conditions.getCondition("leg-cramps", lang = "es")
        condition.redFlags.forEach { check(it.action.isNotEmpty()) { it.slug } }
        check(condition.redFlags.first().urgency == Urgency.immediate) { "the most urgent is first" }
        return "${condition.name}, ${condition.redFlags.size} red flags"
    }

    /** A list, page by page: ask again with `nextCursor` until there is none. */
    fun pagesOfAList(): String {
        val slugs = mutableListOf<String>()
        var pages = 0
        var cursor: String? = null
        do {
            val page = symptoms.listSymptoms(limit = 5, cursor = cursor, lang = "en")
            slugs += page.data.map { it.slug }
            pages++
            cursor = page.page.nextCursor
        } while (cursor != null)
        check(pages > 1 && slugs.distinct().size == slugs.size) { slugs }
        return "${slugs.size} symptoms on $pages pages"
    }

    /** An error is a problem (RFC 9457): `type` says which. */
    fun problem(): String {
        val problem = problemOf { conditions.getCondition("no-such-condition") }
        check(problem.status == 404 && problem.type.toString() == "/problems/not-found") { problem }
        return "${problem.status} ${problem.type}"
    }

    /** Asks again with the ETag of what it has: 304 says that this is still what there is. */
    fun conditionalRead(): String {
        val first = readLegCramps(null)
        val etag = first.headers.entries.first { it.key.equals("etag", ignoreCase = true) }.value.first()
        val again = readLegCramps(etag)
        check(again.statusCode == 304) { again.statusCode }
        return "${again.statusCode} for $etag"
    }

    private fun readLegCramps(etag: String?) = conditions.getConditionWithHttpInfo(
        "leg-cramps", lang = "en", format = null, acceptLanguage = null, ifNoneMatch = etag, ifMatch = null)

    /** Every change with its content, each as what it is. Keep the cursor of the last page, and go on from it next time. */
    fun changeFeed(): String {
        val counts = sortedMapOf<String, Int>()
        var cursor: String? = null
        do {
            val page = changes.getChanges(include = ChangeInclude.content, limit = 20, after = cursor)
            page.data.forEach { counts.merge(read(it.actualInstance), 1, Int::plus) }
            cursor = page.page.cursor
        } while (page.page.more)
        check(counts.keys.containsAll(listOf("cause", "comparison", "condition", "symptom"))) { counts }
        return "$counts"
    }

    /** A change of each type has the content of that type; a withdrawn document has none. */
    private fun read(change: Any?): String = when (change) {
        is ConditionChange -> change.content?.let {
            check(it.summary.isNotEmpty() && (it.extent == Extent.brief || !it.causes.isNullOrEmpty())) { it }
            "condition"
        }
        is ComparisonChange -> change.content?.let {
            check(!it.aspects?.first()?.propertyValues.isNullOrEmpty()) { it }
            "comparison"
        }
        is CauseChange -> change.content?.let { check(it.name.isNotEmpty()) { it }; "cause" }
        is SymptomChange -> change.content?.let { check(it.name.isNotEmpty()) { it }; "symptom" }
        else -> error("$change")
    } ?: "withdrawn"

    /** A release is planned, looked at, and then applied exactly as it was planned. */
    fun planAndApply(): String {
        val applied = publish(newSlug())
        check(applied.status == ReleaseStatus.applied) { applied.status }
        return "${applied.counts.create} created, ${applied.status}"
    }

    /** What was withdrawn is 410, with the reason: show it no longer. */
    fun withdrawal(): String {
        val slug = newSlug()
        publish(slug)
        check(causes.getCause(slug).slug == slug)
        val planned = releases.planRelease(
            Bundle(
                title = "Withdraw the cause again",
                withdrawals = listOf(BundleWithdrawal(DocumentType.cause, slug, "en", WithdrawalReason.editorial)),
            ),
        )
        releases.applyRelease(planned.id)
        val problem = problemOf { causes.getCause(slug) }
        check(problem.status == 410 && problem.reason == WithdrawalReason.editorial && problem.withdrawnAt != null) { problem }
        return "${problem.status} ${problem.reason}"
    }

    /** Properties and values of open enums that come later do not break a client that was made today. */
    fun unknownValues(): String {
        val treatment = Serializer.gson.fromJson(
            """{"slug": "a", "name": "A", "kind": "new-kind", "detail": "…", "new": [1]}""", Treatment::class.java)
        val finding = Serializer.gson.fromJson(
            """{"level": "error", "name": "new-name", "pointer": "", "message": "…"}""", Finding::class.java)
        return "${treatment.kind}, ${finding.name}"
    }

    private fun publish(slug: String): Release {
        val cause = TermInput(name = "Cold", review = ReviewInput(ReviewStatus.unreviewed), sources = emptyList())
        val document = CauseDocument(CauseDocument.Type.cause, slug, "en", cause)
        val planned = releases.planRelease(Bundle(title = "A new cause", documents = listOf(BundleDocument(document))))
        check(planned.counts.create == 1 && planned.findings.isEmpty()) { planned }
        return releases.applyRelease(planned.id)
    }

    private fun problemOf(call: () -> Any): Problem {
        val refused = try {
            error("${call()} and no problem")
        } catch (e: ClientException) {
            e.response as ClientError<*>
        }
        return Serializer.gson.fromJson(refused.body as String, Problem::class.java)
    }

    private fun newSlug() = "cold-${UUID.randomUUID()}"
}

/** Arguments: the address of the service, and the file that holds a token which may plan and apply. */
fun main(arguments: Array<String>) {
    ApiClient.accessToken = File(arguments[1]).readText().trim()
    val program = ReadAndPublish(arguments[0])
    val failed = listOf(
        "condition page" to program::conditionPage,
        "pages of a list" to program::pagesOfAList,
        "problem" to program::problem,
        "conditional read" to program::conditionalRead,
        "change feed" to program::changeFeed,
        "plan and apply" to program::planAndApply,
        "withdrawal" to program::withdrawal,
        "unknown values" to program::unknownValues,
    ).count { (name, call) ->
        val result = runCatching { call() }
        println(result.fold({ "ok      $name: $it" }, { "FAILED  $name: $it" }))
        result.isFailure
    }
    exitProcess(if (failed == 0) 0 else 1)
}
