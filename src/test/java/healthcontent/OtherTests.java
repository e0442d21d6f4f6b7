package healthcontent;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that are neither in {@link ReaderTests} nor in {@link WaitingTests}. */
@Suite
@SelectPackages("healthcontent")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({ReaderTests.CLASSES, WaitingTests.CLASSES})
class OtherTests {}
