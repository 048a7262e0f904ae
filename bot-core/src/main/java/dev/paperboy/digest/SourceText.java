package dev.paperboy.digest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file as lines of text: strictly UTF-8, without a byte order mark and control characters. */
final class SourceText {
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> lines;

    private SourceText(String text) {
        lines = text.lines().toList();
    }

    static SourceText decode(byte[] content) throws RefusedException {
        if (content.length > Limits.FILE_BYTES) {
            throw new RefusedException("larger than 4 MB");
        }
        refuseUtf16(content);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw new RefusedException(
                    lineOf(content, bytes.position()), "not UTF-8; if it is CP949 or EUC-KR, save it as UTF-8");
        }
        text.flip();
        boolean marked = text.hasRemaining() && text.get(0) == '\uFEFF';
        return new SourceText(text.subSequence(marked ? 1 : 0, text.length()).toString()).withoutControls();
    }

    List<String> lines() {
        return lines;
    }

    List<Notice> notices() {
        return notices;
    }

    private SourceText withoutControls() {
        if (lines.stream().noneMatch(line -> line.chars().anyMatch(SourceText::isControl))) {
            return this;
        }
        List<String> clean = new ArrayList<>(lines.size());
        for (String line : lines) {
            long controls = line.chars().filter(SourceText::isControl).count();
            clean.add(controls == 0 ? line : strip(line));
            if (controls > 0) {
                notices.add(Notice.at(clean.size(), controls + " control characters were removed"));
            }
        }
        SourceText text = new SourceText(String.join("\n", clean));
        text.notices.addAll(notices);
        return text;
    }

    private static String strip(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\t';
    }

    private static void refuseUtf16(byte[] content) throws RefusedException {
        boolean marked = content.length >= 2
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
        int looked = Math.min(content.length, 2_000);
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        if (marked || (zeros > 20 && zeros > looked / 4)) {
            throw new RefusedException(1, "UTF-16; save it as UTF-8");
        }
    }

    private static int lineOf(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
