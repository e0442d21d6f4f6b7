package healthcontent.representation.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;

/**
 * A plus sign or a tilde at the start of a text, which would begin a list or a block of code there. The renderer of the
 * library escapes whatever else could, and not these.
 */
final class LeadingSign extends CustomNode {

    private static final String SIGNS = "+~";

    /** Writes it so that it is read as text. */
    static final MarkdownNodeRendererFactory ESCAPED = new MarkdownNodeRendererFactory() {
        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new NodeRenderer() {
                @Override
                public Set<Class<? extends Node>> getNodeTypes() {
                    return Set.of(LeadingSign.class);
                }

                @Override
                public void render(Node node) {
                    context.getWriter().raw("\\" + ((LeadingSign) node).sign);
                }
            };
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of();
        }
    };

    private final char sign;

    private LeadingSign(char sign) {
        this.sign = sign;
    }

    /** Adds a text to a node, its leading sign by itself. */
    static void appendTo(Node parent, String text) {
        boolean signed = SIGNS.indexOf(text.charAt(0)) >= 0;
        if (signed) {
            parent.appendChild(new LeadingSign(text.charAt(0)));
        }
        if (!signed || text.length() > 1) {
            parent.appendChild(new Text(signed ? text.substring(1) : text));
        }
    }
}
