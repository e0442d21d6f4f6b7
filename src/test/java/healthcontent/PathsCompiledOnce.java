package healthcontent;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaClassRegistry;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Spares the compiler of Groovy, which REST Assured asks for a class for each path at each look at a body: half of the
 * processor time of the tests that ask over HTTP. A path of names and positions, such as {@code data[0].slug}, is
 * followed step by step, by the calls to Groovy of which such a class consists; of any other the class is kept.
 */
final class PathsCompiledOnce extends DelegatingMetaClass {

    private static final String BODY = "restAssuredJsonRootObject";
    private static final Pattern STEPS = Pattern.compile(BODY + "((?:\\.[A-Za-z_]\\w*|\\.'[\\w-]+'|\\[\\d{1,9}])+)");
    private static final Pattern STEP = Pattern.compile("\\.'?([\\w-]+)'?|\\[(\\d+)]");

    /** Not the shell of one look, which forgets its classes afterwards. */
    private final GroovyShell compiler = new GroovyShell();

    private final Map<String, Class<? extends Script>> compiled = new ConcurrentHashMap<>();

    private PathsCompiledOnce(MetaClass shell) {
        super(shell);
    }

    /** Has REST Assured, as this class loader knows it, compile each path once from now on. */
    static synchronized void use() {
        MetaClassRegistry registry = GroovySystem.getMetaClassRegistry();
        MetaClass present = registry.getMetaClass(GroovyShell.class);
        if (!(present instanceof PathsCompiledOnce)) {
            PathsCompiledOnce once = new PathsCompiledOnce(present);
            once.initialize();
            registry.setMetaClass(GroovyShell.class, once);
        }
    }

    /** What REST Assured calls is {@code shell.evaluate(path)}, with a shell for each look. */
    @Override
    public Object invokeMethod(Object object, String method, Object[] arguments) {
        return method.equals("evaluate")
                        && object instanceof GroovyShell shell
                        && arguments.length == 1
                        && arguments[0] instanceof CharSequence path
                ? evaluate(shell, path.toString())
                : super.invokeMethod(object, method, arguments);
    }

    private Object evaluate(GroovyShell shell, String path) {
        Matcher steps = STEPS.matcher(path);
        return steps.matches() ? follow(steps.group(1), shell.getContext().getVariable(BODY)) : run(shell, path);
    }

    private static Object follow(String steps, Object body) {
        Object found = body;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            found = step.group(1) == null
                    ? InvokerHelper.invokeMethod(found, "getAt", Integer.valueOf(step.group(2)))
                    : InvokerHelper.getProperty(found, step.group(1));
        }
        return found;
    }

    private Object run(GroovyShell shell, String path) {
        Class<? extends Script> script =
                compiled.computeIfAbsent(path, text -> compiler.parse(text).getClass());
        return InvokerHelper.createScript(script, shell.getContext()).run();
    }
}
