package dev.paperboy.chat;

import java.net.URI;

/** A piece of text with one meaning. The text is literal: whatever syntax it holds must be shown, not obeyed. */
public sealed interface Span {

    String text();

    record Plain(String text) implements Span {
        public Plain {
            text = Printable.text(text);
        }
    }

    record Bold(String text) implements Span {
        public Bold {
            text = Printable.text(text);
        }
    }

    /** A word that a search or a subscription matched. */
    record Hit(String text) implements Span {
        public Hit {
            text = Printable.text(text);
        }
    }

    /** Something to be typed as it stands: a command, an id, a query. */
    record Code(String text) implements Span {
        public Code {
            text = Printable.line(text);
        }
    }

    record Link(String text, URI target) implements Span {
        public Link {
            text = Printable.text(text);
        }
    }
}
