package healthcontent.example;

import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A job for a content system, run by Node.js as its users run it.
 *
 * @param script of the job
 * @param folder where it keeps what it remembers
 * @param environment what it is told beside the service and the token
 */
record CmsJob(Path script, URI service, Path folder, Map<String, String> environment) {

    static final Path JOBS = Path.of("src", "example", "cms");

    record Result(int exitCode, String out) {}

    Result run(String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", script.toAbsolutePath().toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("HEALTH_CONTENT_URL", service.toString());
        builder.environment().put("HEALTH_CONTENT_TOKEN", Tokens.with(Scopes.PLAN, Scopes.APPLY));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out);
    }
}
