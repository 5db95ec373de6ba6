package no.samtale.privacy.notices;

import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots as JSON in one form only: the same snapshot is always the same text. */
@Component
class SnapshotJson {
    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    String written(NoticeSnapshot snapshot) {
        return json.writeValueAsString(snapshot);
    }

    NoticeSnapshot read(String text) {
        return json.readValue(text, NoticeSnapshot.class);
    }
}
