package dev.paperboy.launcher;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.paperboy.chat.Message;
import dev.paperboy.digest.Archive;
import dev.paperboy.digest.PaperId;
import dev.paperboy.edition.Edition;
import dev.paperboy.edition.Interests;
import dev.paperboy.platform.MessageJson;
import dev.paperboy.schedule.Schedule;
import dev.paperboy.subscription.Match;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code simulate --json} prints: the day's papers in their order, which of them match and why, and the post. */
final class Simulation {
    private static final int WEEK = 7;

    private final Archive archive;
    private final Interests interests;

    Simulation(Archive archive, Interests interests) {
        this.archive = archive;
        this.interests = interests;
    }

    String json(Schedule schedule, LocalDate date, Optional<Edition> edition) {
        List<PaperId> papers = papers(schedule, date);
        Map<PaperId, List<Match>> matches =
                interests.matches(schedule.destination(), papers).stream().collect(Collectors.groupingBy(Match::paper));
        return Json.object(json -> {
            json.writeStringField("date", date.toString());
            json.writeArrayFieldStart("papers");
            for (PaperId paper : papers) {
                json.writeString(paper.value());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("matches");
            for (PaperId paper : papers) {
                if (matches.containsKey(paper)) {
                    match(json, paper, matches.getOrDefault(paper, List.of()));
                }
            }
            json.writeEndArray();
            edition(json, edition);
        });
    }

    private List<PaperId> papers(Schedule schedule, LocalDate date) {
        LocalDate first = date.minusDays(WEEK - 1);
        return (schedule.rhythm() == Schedule.Rhythm.WEEKLY
                        ? archive.best(first, date, 0, archive.countBetween(first, date))
                        : archive.on(date))
                .stream().map(entry -> entry.entry().paper()).toList();
    }

    private static void match(JsonGenerator json, PaperId paper, List<Match> matches) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", paper.value());
        json.writeArrayFieldStart("why");
        for (Match match : matches) {
            String query = match.subscription().query().toString();
            if (match.reasons().isEmpty()) {
                why(json, query, Optional.empty());
            }
            for (Match.Reason reason : match.reasons()) {
                why(json, query, Optional.of(reason));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void why(JsonGenerator json, String query, Optional<Match.Reason> reason) throws IOException {
        json.writeStartObject();
        json.writeStringField("query", query);
        if (reason.isPresent()) {
            json.writeStringField("word", reason.get().word());
            place(json, reason.get().place());
            json.writeNumberField("count", reason.get().count());
        } else {
            json.writeNullField("word");
            json.writeNullField("field");
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Match.Place place) throws IOException {
        switch (place) {
            case Match.Place.Title _ -> json.writeStringField("field", "title");
            case Match.Place.Authors _ -> json.writeStringField("field", "authors");
            case Match.Place.Summary(String heading) -> {
                json.writeStringField("field", "summary");
                json.writeStringField("heading", heading);
            }
        }
    }

    private static void edition(JsonGenerator json, Optional<Edition> edition) throws IOException {
        if (edition.isEmpty()) {
            json.writeNullField("key");
            json.writeNullField("message");
            return;
        }
        List<Message> messages =
                edition.get().parts().stream().map(Edition.Part::message).toList();
        json.writeStringField("key", edition.get().key());
        json.writeFieldName("message");
        MessageJson.write(json, messages.getFirst());
        json.writeArrayFieldStart("replies");
        for (Message reply : messages.subList(1, messages.size())) {
            MessageJson.write(json, reply);
        }
        json.writeEndArray();
    }
}
