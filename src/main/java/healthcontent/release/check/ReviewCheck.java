package healthcontent.release.check;

import healthcontent.document.provenance.Review;
import healthcontent.document.provenance.ReviewStatus;
import healthcontent.document.source.DocumentSource;
import healthcontent.release.bundle.Bundle;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import java.time.LocalDate;

/**
 * A reviewed document names its reviewer and the day of the review; an unreviewed one names neither. No review lies in
 * the future.
 */
final class ReviewCheck implements Check {

    @Override
    public void check(Proposal proposal, Findings findings) {
        proposal.bundle().contents(DocumentSource.class).forEach(document -> {
            check(document, findings);
            checkDay(document, proposal.today(), findings);
        });
    }

    private static void check(Bundle.Submitted<DocumentSource> document, Findings findings) {
        Review review = document.source().review();
        if (review == null) {
            return; // reported with the form of the document
        }
        boolean reviewed = review.status() == ReviewStatus.REVIEWED;
        if (document.isValidAt("/review/status")
                && !reviewed
                && (review.reviewer() != null || review.reviewedOn() != null)) {
            findings.error(
                    FindingName.REVIEW_INCONSISTENT,
                    document.at("/review/status"),
                    "The status says that nobody reviewed this text, and yet it names a reviewer or a day.");
        }
        if (review.reviewedOn() != null
                && review.nextReviewOn() != null
                && review.nextReviewOn().isBefore(review.reviewedOn())) {
            findings.error(
                    FindingName.REVIEW_INCONSISTENT,
                    document.at("/review/nextReviewOn"),
                    "The next review lies before the last one.");
        }
    }

    /** Where the sender is, it may be tomorrow already. */
    private static void checkDay(Bundle.Submitted<DocumentSource> document, LocalDate today, Findings findings) {
        Review review = document.source().review();
        if (review != null && review.reviewedOn() != null && review.reviewedOn().isAfter(today.plusDays(1))) {
            findings.error(
                    FindingName.REVIEW_INCONSISTENT,
                    document.at("/review/reviewedOn"),
                    "The day of the review has not come yet: today is %s in UTC.".formatted(today));
        }
    }
}
