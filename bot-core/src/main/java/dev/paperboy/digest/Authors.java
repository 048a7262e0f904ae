package dev.paperboy.digest;

import java.util.List;

/**
 * Who wrote a paper, in the digest's order, which is not the paper's.
 *
 * @param others the digest leaves some out (a lone {@code +} in its list)
 */
public record Authors(List<String> names, boolean others) {
    public static final Authors UNKNOWN = new Authors(List.of(), false);

    public Authors {
        names = List.copyOf(names);
    }
}
