package dev.paperboy.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of a file: which lines belong to which paper of which day. It is read line by line, without the markdown
 * parser, so that whatever stands in one entry cannot swallow the next.
 */
final class Frame {
    private static final Pattern DIGEST =
            Pattern.compile(" {0,3}##(?!#)\\s*Daily\\s+Papers\\s*\\(([^()]*)\\)[\\s#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(" {0,3}##(?:\\s.*)?");
    private static final Pattern PAPER = Pattern.compile(" {0,3}###(?:\\s+|(?=\\[))(\\S.*)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern FRAME_LINE = Pattern.compile(" {0,3}(?:Vote:|Authors:|!\\[).*");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /**
     * An entry before its inside is read.
     *
     * @param line of its heading, from 1
     * @param beside what else stands in the heading, mostly nothing
     * @param body the lines after the heading
     */
    record RawEntry(PaperId paper, String title, int line, String beside, List<String> body) {}

    private final List<String> lines;
    private final List<Notice> notices;
    private final Map<LocalDate, List<RawEntry>> digests = new LinkedHashMap<>();
    private final Map<LocalDate, Integer> headings = new LinkedHashMap<>();
    private Optional<LocalDate> date = Optional.empty();
    private List<String> body = new ArrayList<>();
    private int bodyLine;
    private boolean inEntry;
    private boolean fenced;

    private Frame(List<String> lines, List<Notice> notices) {
        this.lines = lines;
        this.notices = notices;
    }

    /** @param notices where to tell what is odd */
    static Map<LocalDate, List<RawEntry>> read(List<String> lines, List<Notice> notices) throws RefusedException {
        Frame frame = new Frame(lines, notices);
        frame.refuseTooMany();
        for (int i = 0; i < lines.size(); i++) {
            frame.line(lines.get(i), i + 1);
        }
        frame.tellStray();
        frame.tellEmpty();
        return frame.digests;
    }

    private void refuseTooMany() throws RefusedException {
        int papers = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripLeading().startsWith("###")
                    && PAPER.matcher(lines.get(i)).matches()
                    && ++papers > Limits.PAPERS) {
                throw new RefusedException(i + 1, "more than " + Limits.PAPERS + " papers in a file");
            }
        }
    }

    private void line(String line, int number) throws RefusedException {
        if (line.isEmpty() || (line.charAt(0) != '#' && line.charAt(0) != ' ')) {
            add(line);
            return;
        }
        Matcher digest = DIGEST.matcher(line);
        Matcher paper = PAPER.matcher(line);
        if (digest.matches()) {
            openDigest(digest.group(1).strip(), number);
        } else if (paper.matches()) {
            paperHeading(line, paper.group(1).strip(), number);
        } else if (OTHER.matcher(line).matches() && !(inEntry && fenced)) {
            closeDigest(line, number);
        } else {
            add(line);
        }
    }

    private void add(String line) {
        fenced ^= FENCE.matcher(line).matches();
        body.add(line);
    }

    private void openDigest(String written, int number) throws RefusedException {
        open(number);
        try {
            LocalDate day = LocalDate.parse(written, DATE);
            date = Optional.of(day);
            headings.putIfAbsent(day, number);
            digests.computeIfAbsent(day, any -> new ArrayList<>());
        } catch (DateTimeException e) {
            throw new RefusedException(number, "no such date: " + Notice.quote(written));
        }
    }

    private void closeDigest(String line, int number) {
        open(number);
        date = Optional.empty();
        if (line.contains("Daily Papers")) {
            notices.add(Notice.at(number, "a digest's heading needs a date, as in “## Daily Papers (2025-04-28)”"));
        }
    }

    private void paperHeading(String line, String heading, int number) throws RefusedException {
        if (Limits.exceedsField(heading)) {
            throw new RefusedException(number, "a title longer than 64 KB");
        }
        Optional<PaperLink> link = PaperLink.in(heading);
        if (link.isPresent() && date.isPresent()) {
            PaperLink found = link.get();
            open(number);
            inEntry = true;
            digests.getOrDefault(date.get(), List.of())
                    .add(new RawEntry(found.paper(), found.title(), number, found.beside(), body));
        } else if (link.isEmpty() && inEntry && !isBrokenEntry(heading, number)) {
            add(line);
        } else {
            open(number);
            body.add(line);
        }
    }

    /** Whether a heading that names no paper was meant to: it has an address, or what only papers have follows it. */
    private boolean isBrokenEntry(String heading, int number) {
        return heading.contains("](")
                || lines.subList(number, lines.size()).stream()
                        .takeWhile(line -> !line.startsWith("##"))
                        .anyMatch(line -> FRAME_LINE.matcher(line).matches());
    }

    private void open(int number) {
        tellStray();
        body = new ArrayList<>();
        bodyLine = number;
        inEntry = false;
        fenced = false;
    }

    /** Tells what stands in a digest and belongs to no paper, and papers that stand in no digest. */
    private void tellStray() {
        String text = String.join(" ", body).strip();
        if (inEntry || text.isEmpty()) {
            return;
        }
        boolean heading = PAPER.matcher(body.getFirst()).matches();
        if (date.isEmpty() && heading && PaperLink.in(body.getFirst()).isPresent()) {
            tell("this paper stands outside any digest and is left out: ", text);
        } else if (date.isPresent() && heading) {
            tell("this heading has no address of a paper; it is left out with what stands under it: ", text);
        } else if (date.isPresent()) {
            tell("this belongs to no paper and is left out: ", text);
        }
    }

    private void tell(String what, String text) {
        notices.add(Notice.at(Math.max(bodyLine, 1), what + Notice.quote(text)));
    }

    private void tellEmpty() {
        headings.forEach((day, number) -> {
            if (digests.getOrDefault(day, List.of()).isEmpty()) {
                digests.remove(day);
                notices.add(Notice.at(number, "the digest of " + day + " holds no paper"));
            }
        });
        if (headings.isEmpty()) {
            notices.add(Notice.ofFile("no digest: there is no heading like “## Daily Papers (2025-04-28)”"));
        }
    }
}
