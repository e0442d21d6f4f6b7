package healthcontent;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests that wait most: for time limits, bodies, turns, keys and other processes; and those that need a service
 * with the same settings as one of these, so that it is built and started once. See {@link ReaderTests}.
 */
@Suite
@SelectPackages("healthcontent")
@IncludeClassNamePatterns(WaitingTests.CLASSES)
class WaitingTests {

    static final String CLASSES =
            "healthcontent\\.((changefeed|connection|crawler|example|lookup|supervision|release\\.body|release\\.lock|security)\\..*"
                    + "|edge\\.(NamedOrigins|ErrorPrecedenceWithoutDatabase))Test";
}
