package healthcontent.edge.operation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which methods each path has, for the header {@code Allow}. */
@Singleton
public class AllowedMethods {

    private final Operations operations;

    AllowedMethods(Operations operations) {
        this.operations = operations;
    }

    /** The methods of a path, in alphabetical order and with commas between; empty where there is no such path. */
    public String header(String path) {
        return String.join(", ", at(path));
    }

    /** Whether there is such a path, and not for this method. */
    public boolean lack(String method, String path) {
        Set<String> methods = at(path);
        return !methods.isEmpty() && !methods.contains(method);
    }

    private Set<String> at(String path) {
        Set<String> methods = operations.methods(path).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }
}
