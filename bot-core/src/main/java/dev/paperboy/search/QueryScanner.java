package dev.paperboy.search;

import dev.paperboy.digest.PaperId;
import dev.paperboy.text.Quotes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a query into signs and words. Punctuation that means nothing in the language counts as space. Before each look the
 * scanner stands at the next thing that means something.
 */
final class QueryScanner {
    private static final String OPEN = "(（";
    private static final String CLOSE = ")）";
    private static final String BARS = "|｜";
    private static final String DASHES = "-‐‑‒–—―−－﹣";

    /** A name and a colon; for votes also a comparison, which may have spaces around it. */
    private static final Pattern NAME =
            Pattern.compile("(?:([\\p{L}]{2,10})[:：]|((?i:votes?|추천)) *(?=[:：]? *[<>=≥≤＜＞＝]))");

    private static final Pattern COMPARISON = Pattern.compile("([:：]?\\s*[<>=≥≤＜＞＝]{0,2})\\s*(?:\\d[^\\s()|\"]*)?");

    private final FoldedText typed;
    private final String text;
    private int index;
    private int lastStart;
    private int lastEnd;
    private int nameEnd;

    QueryScanner(String original) {
        this.typed = FoldedText.composed(original);
        this.text = typed.text();
        skipNoise();
    }

    /** Code points of the text as typed before an index of {@link #lastStart} or {@link #lastEnd}. */
    int codePoints(String original, int at) {
        return original.codePointCount(0, typed.end(at));
    }

    /** Where what was taken last begins. */
    int lastStart() {
        return lastStart;
    }

    /** Where what was taken last ends. */
    int lastEnd() {
        return lastEnd;
    }

    /** Where the value of the name that was taken last is expected. */
    int nameEnd() {
        return nameEnd;
    }

    boolean atEnd() {
        return index == text.length();
    }

    void skipAll() {
        index = text.length();
    }

    boolean seesClose() {
        return sees(CLOSE);
    }

    boolean takeClose() {
        return take(CLOSE);
    }

    boolean takeOpen() {
        return take(OPEN);
    }

    boolean seesOr() {
        return sees(BARS) || seesWord("OR");
    }

    /** One OR, or bars side by side. */
    boolean takeOr() {
        if (seesWord("OR")) {
            return take(2);
        }
        int bars = index;
        while (bars < text.length() && BARS.indexOf(text.charAt(bars)) >= 0) {
            bars++;
        }
        return bars > index && take(bars - index);
    }

    boolean takeAnd() {
        return seesWord("AND") && take(3);
    }

    /** Dashes and NOTs, however many. */
    boolean takeExclusion() {
        boolean taken = false;
        while (!atEnd() && (isDash(index) || seesWord("NOT"))) {
            take(isDash(index) ? 1 : 3);
            taken = true;
        }
        return taken;
    }

    boolean seesOperand() {
        return !atEnd() && !seesClose() && !seesOr() && !seesWord("AND");
    }

    /** An opening quotation mark; what follows is {@link #takePhrase}. */
    boolean takeQuote() {
        return sees(Quotes.MARKS) && takeRaw(1);
    }

    /** All up to a closing quotation mark or the end, spaces put in order. */
    String takePhrase() {
        int end = index;
        while (end < text.length() && Quotes.MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String phrase = text.substring(index, end);
        takeRaw(end - index);
        StringBuilder tidy = new StringBuilder();
        phrase.codePoints().map(c -> isSpace(c) ? ' ' : c).forEach(tidy::appendCodePoint);
        return tidy.toString().replaceAll(" +", " ").strip();
    }

    /** The closing quotation mark of a phrase. */
    boolean takeEndQuote() {
        return sees(Quotes.MARKS) && take(1);
    }

    /** The paper whose id or address stands here. */
    Optional<PaperId> takePaper() {
        String chunk = text.substring(index, chunkEnd());
        Optional<PaperId> paper = PaperId.parse(chunk).or(() -> PaperId.parse(trimmed(chunk)));
        paper.ifPresent(_ -> take(chunk.length()));
        return paper;
    }

    /** The name before a colon or a comparison, with its colon. */
    Optional<String> takeName() {
        Matcher matcher = NAME.matcher(text).region(index, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        boolean known = Keyword.named(name).isPresent();
        boolean misspelt = Keyword.misspelt(name).isPresent() && isWordAt(matcher.end());
        if (!known && !misspelt) {
            return Optional.empty();
        }
        takeRaw(matcher.end() - index);
        nameEnd = index;
        return Optional.of(name);
    }

    /** A comparison and a number, each as far as it is there. */
    String takeComparison() {
        Matcher matcher = COMPARISON.matcher(text).region(index, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        nameEnd = index + matcher.group(1).stripTrailing().length();
        take(matcher.end() - index);
        return matcher.group().strip();
    }

    /** What a filter compares with: all up to a space or a sign; may be empty. */
    String takeValue() {
        int end = chunkEnd();
        String value = text.substring(index, end);
        take(end - index);
        return value;
    }

    /** A word without the punctuation around it; empty when nothing else was there. */
    String takeWord() {
        return trimmed(takeValue());
    }

    /** Leaves out the spaces between a name's colon and its value. */
    void skipSpaces() {
        skipNoise();
    }

    private boolean isWordAt(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private int chunkEnd() {
        int end = index;
        while (end < text.length() && !isSpace(text.charAt(end)) && !isSign(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean sees(String signs) {
        return !atEnd() && signs.indexOf(text.charAt(index)) >= 0;
    }

    private boolean seesWord(String word) {
        return text.startsWith(word, index)
                && trimmed(text.substring(index, chunkEnd())).equals(word);
    }

    private boolean take(String signs) {
        return sees(signs) && take(1);
    }

    private boolean take(int length) {
        takeRaw(length);
        skipNoise();
        return true;
    }

    private boolean takeRaw(int length) {
        lastStart = index;
        index += length;
        lastEnd = index;
        return true;
    }

    private void skipNoise() {
        while (index < text.length() && isNoise(index)) {
            index += Character.charCount(text.codePointAt(index));
        }
    }

    private boolean isNoise(int at) {
        int c = text.codePointAt(at);
        return DASHES.indexOf(c) >= 0 ? !isDash(at) : isSpace(c) || isPunctuation(c);
    }

    /** A dash that excludes what follows; any other dash is punctuation. */
    private boolean isDash(int at) {
        int next = at;
        while (next < text.length() && DASHES.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean dash = next > at;
        while (next < text.length() && isPunctuation(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        if (!dash || next >= text.length()) {
            return false;
        }
        int c = text.codePointAt(next);
        return !isSpace(c) && CLOSE.indexOf(c) < 0 && BARS.indexOf(c) < 0 && DASHES.indexOf(c) < 0;
    }

    private static String trimmed(String chunk) {
        int start = 0;
        int end = chunk.length();
        while (start < end && (isPunctuation(chunk.codePointAt(start)) || DASHES.indexOf(chunk.charAt(start)) >= 0)) {
            start += Character.charCount(chunk.codePointAt(start));
        }
        while (end > start && isTrailing(chunk.codePointBefore(end))) {
            end -= Character.charCount(chunk.codePointBefore(end));
        }
        return chunk.substring(start, end);
    }

    /** The signs of C++ and C# end a word, they do not follow it. */
    private static boolean isTrailing(int c) {
        return c != '#' && c != '+' && (isPunctuation(c) || DASHES.indexOf(c) >= 0);
    }

    private static boolean isSign(int c) {
        return OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0 || Quotes.MARKS.indexOf(c) >= 0 || BARS.indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isPunctuation(int c) {
        if (isSign(c) || DASHES.indexOf(c) >= 0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> false;
        };
    }
}
