package healthcontent.imports;

import java.io.File;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the contract shows a form with articles; {@link FormData} reads one. */
@Schema(description = "A form whose parts are articles. The names of its parts count for nothing.")
record ArticleForm(
        @Schema(description = "The articles, each a part with a file name.", required = true)
        List<File> article) {}
