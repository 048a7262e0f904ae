package dev.paperboy.search;

import java.util.List;

/**
 * A piece of a text that is compared as a whole: a Korean word without its particle, a Latin word, a number. Most words are
 * one token, {@code GPT-4V} is three.
 *
 * @param position its place among the text's tokens; a dropped particle or ending leaves a gap
 * @param start where it begins in the text as it stands, in chars
 * @param end where it ends
 * @param forms how it may be written, never empty; two tokens are the same when they share a form
 */
public record Token(int position, int start, int end, List<String> forms) {
    public Token {
        forms = List.copyOf(forms);
    }

    boolean sameAs(Token other) {
        for (String form : forms) {
            if (other.forms.contains(form)) {
                return true;
            }
        }
        return false;
    }
}
