package healthcontent.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft, and how it was made. */
@Schema(name = "Import", description = "A draft made of articles, and the report of how it was made.")
record ImportView(
        @Schema(
                description = "What `POST /v1/sync/releases` takes, as it is.",
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class)
        JsonNode bundle,

        @Schema(description = "What became of each text.", required = true)
        ImportReport report) {}
