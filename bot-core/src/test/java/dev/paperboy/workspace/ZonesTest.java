package dev.paperboy.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, Asia/Seoul",
        "asia/seoul, Asia/Seoul",
        "seoul, Asia/Seoul",
        "KST, Asia/Seoul",
        "서울, Asia/Seoul",
        "new york, America/New_York",
        "Paris, Europe/Paris",
        "UTC, Etc/UTC",
        "UTC+9, +09:00",
        "+09:00, +09:00",
        "istanbul, Europe/Istanbul",
        "buenos aires, America/Buenos_Aires",
    })
    void readsWhatPeopleCallAZone(String typed, String zone) {
        assertThat(Zones.read(typed)).isEqualTo(new Zones.Known(ZoneId.of(zone)));
    }

    @Test
    void knowsTheNearestName() {
        assertThat(Zones.read("Asia/Soul")).isEqualTo(new Zones.Unknown(Optional.of(ZoneId.of("Asia/Seoul"))));
        assertThat(Zones.read("nowhere at all")).isEqualTo(new Zones.Unknown(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"CST", "IST", "bst"})
    void doesNotGuessWhatSeveralPlacesUse(String typed) {
        assertThat(Zones.read(typed)).isInstanceOf(Zones.Ambiguous.class);
    }

    @ParameterizedTest
    @CsvSource({"+99:00", "GMT+x", "''"})
    void refusesWhatIsNone(String typed) {
        assertThat(Zones.read(typed)).isInstanceOf(Zones.Unknown.class);
    }
}
