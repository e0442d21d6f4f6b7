package healthcontent.infobutton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The feed as JSON has it. */
@Schema(name = "InfobuttonResponse", description = "The answer to an Infobutton request, as JSON.")
record KnowledgeResponse(
        @Schema(description = "The feed.", required = true) Feed feed) {}
