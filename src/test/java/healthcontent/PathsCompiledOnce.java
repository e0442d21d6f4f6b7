package healthcontent;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaClassRegistry;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Keeps the class into which Groovy compiles each path into a body, such as {@code data.slug}. REST Assured has it
 * compiled anew at each look, which took half of the processor time of the tests that ask over HTTP.
 */
final class PathsCompiledOnce extends DelegatingMetaClass {

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
        Class<? extends Script> script =
                compiled.computeIfAbsent(path, text -> compiler.parse(text).getClass());
        return InvokerHelper.createScript(script, shell.getContext()).run();
    }
}
