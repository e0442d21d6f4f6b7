package healthcontent;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that are not in {@link FirstHalf}. */
@Suite
@SelectPackages("healthcontent")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(FirstHalf.CLASSES)
class SecondHalf {}
