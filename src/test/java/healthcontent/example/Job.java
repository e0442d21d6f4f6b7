package healthcontent.example;

import healthcontent.security.Scopes;
import healthcontent.security.Tokens;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import syncjob.SyncJob;

/**
 * The example sync job, called as its main method calls it, yet without a process for each call.
 *
 * @param besides gets what the job prints, too, and may end the job by an exception
 */
record Job(URI service, OutputStream besides) {

    record Result(int exitCode, String out, String err) {}

    Result run(String command, Path folder, String... rest) throws IOException, InterruptedException {
        return run(Optional.empty(), command, folder, rest);
    }

    /** With somebody at the keyboard who gives these answers. */
    Result runAnswered(String answers, String command, Path folder, String... rest)
            throws IOException, InterruptedException {
        return run(Optional.of(new BufferedReader(new StringReader(answers))), command, folder, rest);
    }

    private Result run(Optional<BufferedReader> person, String command, Path folder, String... rest)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command, folder.toString()));
        arguments.addAll(List.of(rest));
        Map<String, String> environment = Map.of(
                "HEALTH_CONTENT_URL",
                service.toString(),
                "HEALTH_CONTENT_TOKEN",
                Tokens.with(Scopes.PLAN, Scopes.APPLY));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = SyncJob.run(arguments, environment, printed(new Tee(out, besides)), printed(err), person);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printed(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static final class Tee extends OutputStream {

        private final OutputStream one;
        private final OutputStream other;

        Tee(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }
    }
}
