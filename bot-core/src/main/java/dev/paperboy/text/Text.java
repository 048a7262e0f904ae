package dev.paperboy.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be said, before it is known in which language.
 *
 * @param key of the text bundles
 * @param arguments by the name that the texts use
 */
public record Text(String key, Map<String, Object> arguments) {
    public Text {
        arguments = Map.copyOf(arguments);
    }

    /**
     * A text with its arguments.
     *
     * @param namesAndValues the arguments: a name, its value, a name, its value …
     */
    public static Text of(String key, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Text(key, arguments);
    }
}
