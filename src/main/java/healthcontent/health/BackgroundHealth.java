package healthcontent.health;

import healthcontent.supervision.BackgroundWork;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says of each work in the background how many seconds ago it showed a sign of life. Down while one of them should have
 * shown another: the service would go on with what it knew then, and a restart helps.
 */
@Liveness
@Readiness
public class BackgroundHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        List<BackgroundWork> all = BackgroundWork.all();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("background-work").status(all.stream().noneMatch(BackgroundWork::isSilent));
        all.forEach(work -> response.withData(work.name(), work.silence().toSeconds()));
        return response.build();
    }
}
