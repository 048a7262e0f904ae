package dev.paperboy.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text is cut into what is compared: the one analysis for searches, subscriptions, trends and marks. Safe for use by
 * many threads.
 */
public final class SearchAnalyzer {
    /** Changes with every change of what a text is cut into; an index made by another version is rebuilt. */
    public static final int VERSION = 1;

    /**
     * Particles, endings, the copula, verb-making suffixes and punctuation. Nori's own choice drops adverbs, prefixes and noun suffixes
     * too; but there are no stop words here, and {@code 일반화} is not {@code 일반}.
     */
    private static final Set<POS.Tag> DROPPED = dropped();

    /** Words of the trade that Nori takes apart in some surroundings only ({@code LLM에이전트}); one to a line, then its parts. */
    private static final UserDictionary TRADE_WORDS = tradeWords("""
        에이전트
        플랫폼
        메서드
        트랜스포머
        파인튜닝 파인 튜닝
        멀티링구얼 멀티 링구얼
        프롬프팅
        임베딩
        디노이징
        """);

    private final Queue<Chain> words = new ConcurrentLinkedQueue<>();
    private final Queue<Chain> names = new ConcurrentLinkedQueue<>();

    /** The tokens of a title, a summary or a searched word. */
    public List<Token> words(String text) {
        return analyze(text, words, true);
    }

    /** The tokens of a person's name: as written, without accents, never taken apart as Korean. */
    public List<Token> names(String text) {
        return analyze(text, names, false);
    }

    /** The tokens that a query's words are looked for by. */
    public List<Token> tokens(Query.Sought sought) {
        return switch (sought.field()) {
            case ANYWHERE, TITLE, SUMMARY -> words(sought.text());
            case AUTHOR -> names(sought.text());
        };
    }

    private static List<Token> analyze(String text, Queue<Chain> idle, boolean words) {
        Chain free = idle.poll();
        Chain chain = free == null ? (words ? wordChain() : nameChain()) : free;
        try {
            List<Token> tokens = chain.read(FoldedText.compatible(text), words);
            idle.add(chain);
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot analyze text in memory", e);
        }
    }

    private static Set<POS.Tag> dropped() {
        Set<POS.Tag> dropped = EnumSet.of(
                POS.Tag.VCP,
                POS.Tag.XSA,
                POS.Tag.XSV,
                POS.Tag.VSV,
                POS.Tag.SP,
                POS.Tag.SSC,
                POS.Tag.SSO,
                POS.Tag.SC,
                POS.Tag.SE,
                POS.Tag.UNA,
                POS.Tag.NA);
        EnumSet.allOf(POS.Tag.class).stream()
                .filter(tag -> tag.name().startsWith("J") || tag.name().startsWith("E"))
                .forEach(dropped::add);
        return dropped;
    }

    private static UserDictionary tradeWords(String lines) {
        try {
            return UserDictionary.open(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chain wordChain() {
        Tokenizer korean = new KoreanTokenizer(
                TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, TRADE_WORDS, DecompoundMode.DISCARD, false);
        return new Chain(korean, new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(korean, DROPPED)));
    }

    private static Chain nameChain() {
        Tokenizer standard = new StandardTokenizer();
        return new Chain(standard, new ASCIIFoldingFilter(standard));
    }

    /** A tokenizer with its filters; making one is dear, so they are kept. */
    private static final class Chain {
        private final Tokenizer tokenizer;
        private final TokenStream filtered;
        private final CharTermAttribute term;
        private final OffsetAttribute offset;
        private final PartOfSpeechAttribute speech;
        private final PositionIncrementAttribute increment;

        Chain(Tokenizer tokenizer, TokenStream filtered) {
            this.tokenizer = tokenizer;
            this.filtered = filtered;
            this.term = filtered.getAttribute(CharTermAttribute.class);
            this.offset = filtered.getAttribute(OffsetAttribute.class);
            this.speech = filtered.addAttribute(PartOfSpeechAttribute.class);
            this.increment = filtered.getAttribute(PositionIncrementAttribute.class);
        }

        List<Token> read(FoldedText text, boolean words) throws IOException {
            List<Token> tokens = new ArrayList<>();
            tokenizer.setReader(new StringReader(text.text()));
            try {
                filtered.reset();
                int position = -1;
                while (filtered.incrementToken()) {
                    position += increment.getPositionIncrement();
                    if (!words) {
                        tokens.add(name(text, position));
                    } else if (!isSuffix()) {
                        tokens.add(word(text, position));
                    } else if (isSplitWord(tokens, text)) {
                        position--;
                        tokens.add(joined(tokens.removeLast(), text));
                    } else if (!term.toString().equals("들")) {
                        tokens.add(word(text, position));
                    }
                }
                filtered.end();
            } finally {
                filtered.close();
            }
            return tokens;
        }

        private boolean isSuffix() {
            return speech.getLeftPOS() == POS.Tag.XSN;
        }

        /** Nori takes some short words for a syllable with a suffix, depending on what follows: {@code 생성}, {@code 궤적}. */
        private boolean isSplitWord(List<Token> before, FoldedText text) {
            return !before.isEmpty()
                    && before.getLast().forms().getFirst().length() == 1
                    && Hangul.isWord(before.getLast().forms().getFirst())
                    && before.getLast().end() == text.start(offset.startOffset());
        }

        private Token joined(Token first, FoldedText text) {
            String word = first.forms().getFirst() + term;
            return new Token(first.position(), first.start(), text.end(offset.endOffset()), List.of(word));
        }

        private Token word(FoldedText text, int position) {
            int end = offset.endOffset() + signs(text.text());
            List<String> forms = Plurals.forms(term.toString() + text.text().substring(offset.endOffset(), end));
            return new Token(position, text.start(offset.startOffset()), text.end(end), forms);
        }

        private Token name(FoldedText text, int position) {
            String lower = term.toString().toLowerCase(Locale.ROOT);
            return new Token(position, text.start(offset.startOffset()), text.end(offset.endOffset()), List.of(lower));
        }

        /** How many signs belong to a one-letter word: {@code C++} and {@code C#} are other words than {@code C}. */
        private int signs(String text) {
            boolean letter = term.length() == 1 && term.charAt(0) < 0x80 && Character.isLetter(term.charAt(0));
            if (letter && text.startsWith("++", offset.endOffset())) {
                return 2;
            }
            return letter && text.startsWith("#", offset.endOffset()) ? 1 : 0;
        }
    }
}
