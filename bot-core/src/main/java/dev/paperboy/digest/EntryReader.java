package dev.paperboy.digest;

import dev.paperboy.digest.Frame.RawEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one entry: takes out votes, authors and media, which stand on lines of their own, and has the rest parsed. */
final class EntryReader {
    private static final Pattern VOTE = Pattern.compile("Vote:\\s*(-?|\\d{1,9})");
    private static final Pattern ODD_VOTE = Pattern.compile("Vote:.*");
    private static final Pattern AUTHORS = Pattern.compile("Authors:(.*)");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\((\\S*?)\\)");
    private static final Pattern WATCH = Pattern.compile("(?i)\\[Watch Video\\]\\((\\S*?)\\)");

    private final RawEntry raw;
    private final List<Notice> notices;
    private final SummaryReader summaries;
    private final Set<Media> media = new LinkedHashSet<>();
    private final List<String> summary = new ArrayList<>();
    private Optional<OptionalInt> votes = Optional.empty();
    private Optional<Authors> authors = Optional.empty();
    private boolean summaryBegun;
    private boolean afterBlank = true;
    private boolean fenced;

    EntryReader(RawEntry raw, List<Notice> notices, SummaryReader summaries) {
        this.raw = raw;
        this.notices = notices;
        this.summaries = summaries;
    }

    Entry read(int position) throws RefusedException {
        for (int i = 0; i < raw.body().size(); i++) {
            String line = raw.body().get(i);
            boolean taken = !isInside(line) && takes(line.strip(), raw.line() + 1 + i);
            summary.add(taken ? "" : line);
            summaryBegun |= !taken && !line.isBlank();
            afterBlank = taken || line.isBlank();
            fenced ^= !taken && line.strip().startsWith("```");
        }
        SummaryReader.Summary read = summaries.read(summary, raw.line() + 1);
        notices.addAll(read.notices());
        read.videos().forEach(address -> media(address, Media.Video::new, raw.line()));
        return new Entry(
                raw.paper(),
                raw.title(),
                position,
                votes.orElse(OptionalInt.empty()),
                authors.orElse(Authors.UNKNOWN),
                List.copyOf(media),
                withHeadingRest(read.parts()));
    }

    /** Whether a line belongs to what stands before it: code, a nested point, or a sentence that goes on. */
    private boolean isInside(String line) {
        return fenced || (summaryBegun && !afterBlank) || line.startsWith("    ") || line.startsWith("\t");
    }

    private boolean takes(String line, int number) throws RefusedException {
        if (line.isEmpty()) {
            return false;
        }
        return switch (line.charAt(0)) {
            case 'V' -> takesVote(line, number);
            case 'A' -> takesAuthors(line, number);
            case '!' -> takesImage(line, number);
            case '[' -> takesWatchVideo(line, number);
            case '<' -> takesVideo(line, number);
            default -> false;
        };
    }

    private boolean takesVote(String line, int number) {
        Matcher vote = VOTE.matcher(line);
        if (votes.isEmpty() && vote.matches()) {
            boolean known = !vote.group(1).isEmpty() && !vote.group(1).equals("-");
            votes = Optional.of(known ? OptionalInt.of(Integer.parseInt(vote.group(1))) : OptionalInt.empty());
            return true;
        }
        if (ODD_VOTE.matcher(line).matches()) {
            notices.add(Notice.at(
                    number, "votes that are no number, or a second time; kept as text: " + Notice.quote(line)));
        }
        return false;
    }

    private boolean takesAuthors(String line, int number) throws RefusedException {
        Matcher written = AUTHORS.matcher(line);
        if (!written.matches()) {
            return false;
        }
        if (Limits.exceedsField(line)) {
            throw new RefusedException(number, "a list of authors longer than 64 KB");
        }
        if (authors.isPresent()) {
            notices.add(Notice.at(number, "authors a second time; kept as text"));
            return false;
        }
        List<String> names = Arrays.stream(written.group(1).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        authors = Optional.of(
                new Authors(names.stream().filter(name -> !name.equals("+")).toList(), names.contains("+")));
        return true;
    }

    private boolean takesImage(String line, int number) {
        Matcher image = IMAGE.matcher(line);
        if (!image.matches()) {
            return false;
        }
        boolean shown = media(image.group(2), Media.Thumbnail::new, number);
        if (!image.group(1).isBlank()) {
            notices.add(Notice.at(number, "the picture has a description; kept as text: " + Notice.quote(line)));
        }
        return shown && image.group(1).isBlank();
    }

    private boolean takesWatchVideo(String line, int number) {
        Matcher link = WATCH.matcher(line);
        return link.matches() && media(link.group(1), Media.Video::new, number);
    }

    private boolean takesVideo(String line, int number) {
        Optional<List<String>> addresses = VideoTags.only(line);
        return addresses.isPresent()
                && addresses.get().stream()
                        .map(address -> media(address, Media.Video::new, number))
                        .reduce(true, Boolean::logicalAnd);
    }

    private interface Kind {
        Media of(URI address);
    }

    private boolean media(String address, Kind kind, int number) {
        Optional<URI> web = Addresses.web(address);
        web.ifPresentOrElse(
                found -> media.add(kind.of(found)),
                () -> notices.add(Notice.at(number, "no web address, so not shown: " + Notice.quote(address))));
        return web.isPresent();
    }

    private List<SummaryPart> withHeadingRest(List<SummaryPart> parts) {
        if (raw.beside().isEmpty()) {
            return parts;
        }
        notices.add(Notice.at(raw.line(), "text beside the title; kept as text: " + Notice.quote(raw.beside())));
        List<SummaryPart> all = new ArrayList<>();
        all.add(new SummaryPart.Paragraph(raw.beside()));
        all.addAll(parts);
        return all;
    }
}
