package healthcontent.edge.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfobuttonRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "/infobutton?a=b, /infobutton?…",
        "/INFOBUTTON?a=b, /INFOBUTTON?…",
        "/%69nfobutton?a=b, /%69nfobutton?…",
        "/v1/infobutton/x?a, /v1/infobutton/x?…",
        "/v1/conditions?age.v.v=77, /v1/conditions?…",
        "/v1/conditions?q=a&age%2Ev%2Ev=77, /v1/conditions?…",
        "/v1/conditions?q=a;age.v.v=77, /v1/conditions?…",
        "/%ZZ?a=b, /%ZZ?…",
        "/?patientPerson.c=M, /?…",
    })
    void aQueryThatMayTellOfAPatientIsLeftOut(String target, String written) {
        assertEquals(written, InfobuttonRequests.withoutPatient(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/infobutton",
                "/v1/conditions",
                "/v1/conditions?q=leg.cramps&limit=20&total=true&lang=es-MX",
                "/v1/conditions?code=http%3A%2F%2Fa%7CG47.62",
                "/v1/conditions?",
                "*",
                "",
            })
    void anyOtherIsWrittenAsItIs(String target) {
        assertEquals(target, InfobuttonRequests.withoutPatient(target));
    }
}
