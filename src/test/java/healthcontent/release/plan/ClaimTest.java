package healthcontent.release.plan;

import static healthcontent.TestDocument.cause;
import static healthcontent.TestDocument.comparison;
import static healthcontent.TestDocument.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import healthcontent.TestDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimTest {

    @Test
    void aPairIsTheSameInEitherOrder() {
        assertEquals(Claim.pair("en", List.of("a", "b")), Claim.pair("en", List.of("b", "a")));
    }

    @Test
    void pairsWhoseSlugsRunTogetherAlikeAreDifferent() {
        assertNotEquals(Claim.pair("en", List.of("a-b", "c")), Claim.pair("en", List.of("a", "b-c")));
        assertNotEquals(Claim.pair("en", List.of("ab", "c")), Claim.pair("en", List.of("a", "bc")));
    }

    @Test
    void eachLanguageHasItsOwnClaims() {
        assertNotEquals(Claim.faq("en", "why"), Claim.faq("es", "why"));
    }

    @Test
    void aConditionClaimsItsFaqsAComparisonItsPairAndATermNothing() {
        assertEquals(
                List.of(Claim.faq("es", "why"), Claim.faq("es", "how")),
                claims(condition("a").in("es").withFaq("why").withFaq("how")));
        assertEquals(List.of(Claim.pair("en", List.of("b", "a"))), claims(comparison("x", "a", "b")));
        assertEquals(List.of(), claims(cause("salt")));
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundAgainByItsNameInTheDatabase(Claim.Kind kind) {
        assertEquals(kind, Claim.Kind.of(kind.value()));
    }

    private static List<Claim> claims(TestDocument document) {
        return LocatedClaim.in(document.id(), document.content())
                .map(LocatedClaim::claim)
                .toList();
    }
}
