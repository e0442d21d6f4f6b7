package healthcontent.release.check;

import healthcontent.document.provenance.Review;
import healthcontent.document.provenance.ReviewStatus;
import healthcontent.document.source.DocumentSource;
import healthcontent.release.bundle.FindingName;
import healthcontent.release.bundle.Findings;
import healthcontent.release.bundle.ReadDocument;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reviewed document names its reviewer and the day of the review; an unreviewed one names neither. No review lies in
 * the future.
 */
final class ReviewCheck {

    private final LocalDate today;

    ReviewCheck(LocalDate today) {
        this.today = today;
    }

    void check(ReadDocument document, Findings findings) {
        Optional<Review> review = document.source().map(DocumentSource::review); // a missing one is reported already
        review.ifPresent(present -> {
            checkStatus(document, present, findings);
            checkDay(document, present, findings);
        });
    }

    private static void checkStatus(ReadDocument document, Review review, Findings findings) {
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
    private void checkDay(ReadDocument document, Review review, Findings findings) {
        if (review.reviewedOn() != null && review.reviewedOn().isAfter(today.plusDays(1))) {
            findings.error(
                    FindingName.REVIEW_INCONSISTENT,
                    document.at("/review/reviewedOn"),
                    "The day of the review has not come yet: today is %s in UTC.".formatted(today));
        }
    }
}
