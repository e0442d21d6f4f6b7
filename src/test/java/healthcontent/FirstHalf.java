package healthcontent;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests of what is asked from outside, by browsers and by other clients. They run beside those of
 * {@link SecondHalf}, in a JVM with a service and a database of its own, as one service uses half of two processors at
 * most. Which package belongs here is a matter of time: both should take about as long.
 */
@Suite
@SelectPackages("healthcontent")
@IncludeClassNamePatterns(FirstHalf.CLASSES)
class FirstHalf {

    static final String CLASSES = "healthcontent\\.(changefeed|connection|contract|frontend|httpcache)\\..*Test";
}
