package dev.paperboy.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.paperboy.text.Language;
import dev.paperboy.text.Nearest;
import dev.paperboy.workspace.Defaults;
import dev.paperboy.workspace.Zones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code paperboy.yaml}. All that is wrong with it is told at once. */
final class ConfigFile {
    private static final List<String> KEYS = List.of("data", "language", "zone", "folder");

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    private ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * The file that was named, else the one in the usual place, else none.
     *
     * @throws MistakeException when it cannot be read or something in it is wrong
     */
    static Config read(Optional<Path> named) {
        Path file = named.orElse(usual());
        if (named.isEmpty() && !Files.exists(file)) {
            return Config.standard();
        }
        return new ConfigFile(file).config();
    }

    static Path usual() {
        return Places.base().resolve("config").resolve("paperboy.yaml");
    }

    private Config config() {
        String yaml;
        try {
            yaml = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MistakeException("the configuration " + file + " cannot be read: " + e.getMessage());
        }
        if (yaml.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"))) {
            return Config.standard();
        }
        Config config = config(tree(yaml));
        if (!problems.isEmpty()) {
            throw new MistakeException(
                    "the configuration " + file + " needs mending:\n  - " + String.join("\n  - ", problems));
        }
        return config;
    }

    private JsonNode tree(String yaml) {
        try {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new MistakeException("the configuration " + file + " is no YAML: line "
                    + e.getLocation().getLineNr() + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private Config config(JsonNode root) {
        if (!root.isObject()) {
            problems.add("it must hold lines of the form `key: value`");
        }
        root.fieldNames().forEachRemaining(this::known);
        Config standard = Config.standard();
        return new Config(
                value(root, "data").map(this::folder).orElse(standard.data()),
                new Defaults(
                        value(root, "language")
                                .flatMap(this::language)
                                .orElse(standard.defaults().language()),
                        value(root, "zone")
                                .flatMap(this::zone)
                                .orElse(standard.defaults().zone())),
                value(root, "folder").map(folder -> Places.base().resolve(folder)));
    }

    /** A folder is taken from where the configuration's folder lies. */
    private Path folder(String name) {
        return file.toAbsolutePath()
                .normalize()
                .resolveSibling("..")
                .resolve(name)
                .normalize();
    }

    private void known(String key) {
        if (!KEYS.contains(key)) {
            problems.add("unknown key `" + key + "`"
                    + Nearest.to(key, KEYS)
                            .map(nearest -> "; perhaps `" + nearest + "`?")
                            .orElse("; the keys are " + String.join(", ", KEYS)));
        }
    }

    private Optional<String> value(JsonNode root, String key) {
        JsonNode value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            problems.add("`" + key + "` must be a single value");
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    private Optional<Language> language(String code) {
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            problems.add("`language: " + code + "` must be en or ko");
        }
        return language;
    }

    private Optional<ZoneId> zone(String name) {
        return switch (Zones.read(name)) {
            case Zones.Known known -> Optional.of(known.zone());
            case Zones.Ambiguous(List<ZoneId> zones) -> {
                problems.add("`zone: " + name + "` could be any of " + zones);
                yield Optional.empty();
            }
            case Zones.Unknown(Optional<ZoneId> nearest) -> {
                problems.add("`zone: " + name + "` is no time zone"
                        + nearest.map(zone -> "; perhaps " + zone + "?").orElse("; one is called like Asia/Seoul"));
                yield Optional.empty();
            }
        };
    }
}
