package dev.paperboy.digest;

import java.util.Optional;

/**
 * A paper's heading: {@code [title](address)}. The title is everything from the first bracket to the last address that is
 * a paper's, so that it may hold brackets and parentheses itself; the paper's identifier where there is none.
 *
 * @param beside what stands before and after, mostly nothing
 */
record PaperLink(PaperId paper, String title, String beside) {

    static Optional<PaperLink> in(String heading) {
        int open = heading.indexOf('[');
        int limit = heading.length();
        while (open >= 0) {
            int middle = heading.lastIndexOf("](", limit);
            if (middle <= open) {
                return Optional.empty();
            }
            int close = heading.indexOf(')', middle, Math.min(heading.length(), middle + Limits.ADDRESS));
            Optional<PaperId> paper =
                    close < 0 ? Optional.empty() : PaperId.parseAddress(address(heading.substring(middle + 2, close)));
            if (paper.isPresent()) {
                String title = heading.substring(open + 1, middle).strip();
                String after = heading.substring(close + 1).replaceFirst("^[\\s#]+$", "");
                return Optional.of(new PaperLink(
                        paper.get(),
                        title.isEmpty() ? paper.get().value() : title,
                        (heading.substring(0, open) + after).strip()));
            }
            limit = middle - 1;
        }
        return Optional.empty();
    }

    private static String address(String written) {
        boolean pointed = written.startsWith("<") && written.endsWith(">");
        return pointed ? written.substring(1, written.length() - 1) : written;
    }
}
