"""What an app and a sync job do with the service, by a client that openapi-generator made (python).

Arguments: the address of the service, and the file that holds a token which may plan and apply.
"""

import sys
import uuid
from collections import Counter
from pathlib import Path

import health_content as hc


def require(is_so, what):
    if not is_so:
        raise AssertionError(what)


class ReadAndPublish:
    def __init__(self, address, token):
        client = hc.ApiClient(hc.Configuration(host=address))
        self.conditions = hc.ConditionsApi(client)
        self.symptoms = hc.SymptomsApi(client)
        self.causes = hc.CausesApi(client)
        self.changes = hc.ChangeFeedApi(client)
        self.releases = hc.ReleasesApi(hc.ApiClient(hc.Configuration(host=address, access_token=token)))

    def condition_page(self):
        """A condition page: one call, its warning signs first, the most urgent at the top."""
        condition = self.conditions.get_condition("leg-cramps", lang="es")
        for red_flag in condition.red_flags:
            require(red_flag.urgency and red_flag.action, red_flag.slug)
        require(condition.red_flags[0].urgency == hc.Urgency.IMMEDIATE, "the most urgent is first")
        return f"{condition.name}, {len(condition.red_flags)} red flags"

    def pages_of_a_list(self):
        """A list, page by page: ask again with next_cursor until there is none."""
        slugs, pages, cursor = [], 0, None
        while True:
            page = self.symptoms.list_symptoms(limit=5, cursor=cursor, lang="en")
            slugs += [symptom.slug for symptom in page.data]
            pages += 1
            cursor = page.page.next_cursor
            if cursor is None:
                break
        require(pages > 1 and len(set(slugs)) == len(slugs), slugs)
        return f"{len(slugs)} symptoms on {pages} pages"

    def problem(self):
        """An error is a problem (RFC 9457): type says which."""
        try:
            self.conditions.get_condition("no-such-condition")
        except hc.exceptions.NotFoundException as refused:
            problem = refused.data
            require(problem.type == "/problems/not-found" and problem.status == 404, problem)
            return f"{problem.status} {problem.type}"
        raise AssertionError("no problem")

    def conditional_read(self):
        """Asks again with the ETag of what it has: 304 says that this is still what there is."""
        first = self.conditions.get_condition_with_http_info("leg-cramps", lang="en")
        etag = next(value for name, value in first.headers.items() if name.lower() == "etag")
        try:
            self.conditions.get_condition("leg-cramps", lang="en", if_none_match=etag)
        except hc.ApiException as answer:
            require(answer.status == 304, answer)
            return f"{answer.status} for {etag}"
        raise AssertionError("it was sent again")

    def change_feed(self):
        """Every change with its content, each as what it is. Keep the cursor of the last page, and go on from it next time."""
        counts, cursor, more = Counter(), None, True
        while more:
            page = self.changes.get_changes(include=hc.ChangeInclude.CONTENT, limit=20, after=cursor)
            counts.update(self.read(change.actual_instance) for change in page.data)
            cursor, more = page.page.cursor, page.page.more
        require({"cause", "comparison", "condition", "symptom"} <= set(counts), counts)
        return dict(sorted(counts.items()))

    @staticmethod
    def read(change):
        """A change of each type has the content of that type; a withdrawn document has none."""
        if change.content is None:
            return change.op.value
        match change:
            case hc.ConditionChange(content=hc.ConditionSource() as condition):
                require(condition.summary and (condition.causes or condition.extent == hc.Extent.BRIEF), condition)
            case hc.ComparisonChange(content=hc.ComparisonSource() as comparison):
                require(comparison.aspects[0].values, comparison)
            case hc.CauseChange(content=hc.TermSource() as term) | hc.SymptomChange(content=hc.TermSource() as term):
                require(term.name, term)
            case _:
                raise AssertionError(change)
        return change.type

    def plan_and_apply(self):
        """A release is planned, looked at, and then applied exactly as it was planned."""
        applied = self.publish(self.new_slug())
        require(applied.status == hc.ReleaseStatus.APPLIED, applied.status)
        return f"{applied.counts.create} created, {applied.status.value}"

    def withdrawal(self):
        """What was withdrawn is 410, with the reason: show it no longer."""
        slug = self.new_slug()
        self.publish(slug)
        require(self.causes.get_cause(slug).slug == slug, slug)
        planned = self.releases.plan_release(
            hc.Bundle(
                title="Withdraw the cause again",
                withdrawals=[hc.BundleWithdrawal(type="cause", slug=slug, language="en", reason="editorial")],
            )
        )
        self.releases.apply_release(planned.id)
        try:
            self.causes.get_cause(slug)
        except hc.ApiException as refused:
            problem = refused.data
            require(refused.status == 410 and problem.withdrawn_at and problem.reason == "editorial", problem)
            return f"{refused.status} {problem.reason.value}"
        raise AssertionError("it is still there")

    def unknown_values(self):
        """Properties and values of open enums that come later do not break a client that was made today."""
        treatment = hc.Treatment.from_dict({"slug": "a", "name": "A", "kind": "new-kind", "detail": "…", "new": [1]})
        finding = hc.Finding.from_dict({"level": "error", "name": "new-name", "pointer": "", "message": "…"})
        return f"{treatment.kind}, {finding.name}"

    def publish(self, slug):
        cause = hc.TermInput(name="Cold", review=hc.ReviewInput(status="unreviewed"), sources=[])
        document = hc.CauseDocument(type="cause", slug=slug, language="en", content=cause)
        planned = self.releases.plan_release(hc.Bundle(title="A new cause", documents=[hc.BundleDocument(document)]))
        require(planned.counts.create == 1 and not planned.findings, planned)
        return self.releases.apply_release(planned.id)

    @staticmethod
    def new_slug():
        return f"cold-{uuid.uuid4()}"


def main(address, token_file):
    program = ReadAndPublish(address, Path(token_file).read_text().strip())
    failed = False
    for name, check in [
        ("condition page", program.condition_page),
        ("pages of a list", program.pages_of_a_list),
        ("problem", program.problem),
        ("conditional read", program.conditional_read),
        ("change feed", program.change_feed),
        ("plan and apply", program.plan_and_apply),
        ("withdrawal", program.withdrawal),
        ("unknown values", program.unknown_values),
    ]:
        try:
            print(f"ok      {name}: {check()}")
        except Exception as e:
            failed = True
            print(f"FAILED  {name}: {type(e).__name__} {e}".replace("\n", " "))
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
