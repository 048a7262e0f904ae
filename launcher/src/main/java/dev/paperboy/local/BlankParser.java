package dev.paperboy.local;

import java.util.Arrays;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Takes a line apart at blanks and nothing else: quotes and backslashes are the query language's, not the editor's. */
final class BlankParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        String before = line.substring(0, cursor);
        int start = before.lastIndexOf(' ') + 1;
        int blank = line.indexOf(' ', cursor);
        String word = line.substring(start, blank < 0 ? line.length() : blank);
        int index = Math.toIntExact(before.chars().filter(c -> c == ' ').count());
        return new Parsed(line, cursor, Arrays.asList(line.split(" ", -1)), index, word, cursor - start);
    }

    private record Parsed(String line, int cursor, List<String> words, int wordIndex, String word, int wordCursor)
            implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
