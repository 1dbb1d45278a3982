package io.counterpoint.sources.outlet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code outlet}, to read; rows are written set by set in {@link OutletStore}. */
@Entity
@Table(name = "outlet")
@NullUnmarked
class OutletEntity {

    @Id
    UUID id;

    @Column(nullable = false, columnDefinition = "text")
    String name;

    @Column(name = "name_key", nullable = false, columnDefinition = "text")
    String nameKey;

    @Column(columnDefinition = "text")
    String country;

    @Column(columnDefinition = "text")
    String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    Affiliation affiliation;

    @Column(name = "home_page", columnDefinition = "text")
    String homePage;

    Outlet toOutlet() {
        return new Outlet(id.toString(), name, country, language, affiliation, homePage);
    }
}
