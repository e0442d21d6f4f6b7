package healthcontent;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that spend most of their time waiting for a time limit to pass; see {@link ReaderTests}. */
@Suite
@SelectPackages("healthcontent")
@IncludeClassNamePatterns(WaitingTests.CLASSES)
class WaitingTests {

    static final String CLASSES = "healthcontent\\.(connection|lookup|release\\.body|release\\.lock)\\..*Test";
}
