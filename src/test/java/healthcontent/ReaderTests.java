package healthcontent;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests of what readers and their browsers ask. They run beside {@link WaitingTests} and {@link OtherTests}, in a
 * JVM with a service and a database of its own, as one service uses half of two processors at most. Which package
 * belongs where is a matter of time: all should take about as long.
 */
@Suite
@SelectPackages("healthcontent")
@IncludeClassNamePatterns(ReaderTests.CLASSES)
class ReaderTests {

    static final String CLASSES = "healthcontent\\.(contract|frontend|httpcache|infobutton)\\..*Test";
}
