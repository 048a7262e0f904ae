package dev.paperboy.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The tokens of a field's parts, far enough apart that no phrase reaches from one part into the next. */
final class TokenParts {
    /** Longer than any phrase that a query may hold. */
    private static final int GAP = 256;

    private record Term(String form, int increment) {}

    private final List<Term> terms = new ArrayList<>();
    private int last = -1;

    void add(List<Token> part) {
        int begin = terms.isEmpty() ? 0 : last + GAP;
        for (Token token : part) {
            int position = begin + token.position();
            int increment = position - last;
            for (String form : token.forms()) {
                terms.add(new Term(form, increment));
                increment = 0;
            }
            last = position;
        }
    }

    TokenStream stream() {
        return new Stream(terms.iterator());
    }

    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Iterator<Term> terms;

        Stream(Iterator<Term> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            if (!terms.hasNext()) {
                return false;
            }
            Term next = terms.next();
            term.setEmpty().append(next.form());
            increment.setPositionIncrement(next.increment());
            return true;
        }
    }
}
