mod heat_map;
mod samples;

use samples::*;

use super::*;

#[test]
fn a_small_chart_is_always_the_same_svg() {
    let mut chart = chart(2, vec![panel("Trust", Mark::Steady, &[4.0, 3.75])]);
    chart.panels[0].usual = Some(3.9);

    insta::assert_snapshot!(svg(&chart));
}

#[test]
fn up_to_three_panels_are_720_high_and_more_are_1140() {
    for panels in 0..=8 {
        let picture = Picture::of(&chart(12, dimensions(panels)));

        assert_eq!((picture.width, picture.height), (1200, if panels <= 3 { 720 } else { 1140 }));
    }
}

#[test]
fn any_number_of_rounds_can_be_drawn() {
    for rounds in [0, 1, 2, 3, 12, 40] {
        let picture = Picture::of(&chart(rounds, dimensions(3)));

        assert!(picture.ink(40..1160, 40..90) > 500, "{rounds} rounds: no headline");
    }
}

#[test]
fn every_text_is_drawn_where_it_was_put() {
    let picture = Picture::of(&chart(12, dimensions(3)));

    for (part, rows) in
        [("headline", 40..90), ("titles", 145..185), ("verdicts", 190..220), ("footnote", 660..690)]
    {
        assert!(picture.ink(40..1160, rows) > 200, "no {part}");
    }
}

#[test]
fn nothing_touches_the_margins() {
    for chart in [chart(12, dimensions(3)), chart(1, dimensions(1)), overlong(), chart(12, dimensions(8))] {
        let picture = Picture::of(&chart);

        assert_eq!(picture.ink(0..30, 0..picture.height), 0, "left");
        assert_eq!(picture.ink(1172..1200, 0..picture.height), 0, "right");
        assert_eq!(picture.ink(0..1200, 0..30), 0, "top");
        assert_eq!(picture.ink(0..1200, picture.height - 20..picture.height), 0, "bottom");
    }
}

#[test]
fn texts_keep_clear_of_each_other() {
    let everything = [chart(12, dimensions(3)), chart(3, dimensions(6)), overlong(), at_both_ends()];
    for chart in everything {
        let texts = boxes_of_texts(&svg(&chart));

        for (index, (one, text)) in texts.iter().enumerate() {
            for (other, neighbour) in &texts[index + 1..] {
                assert!(one.intersect(other).is_none(), "{text:?} runs over {neighbour:?}");
            }
        }
    }
}

#[test]
fn no_text_is_smaller_than_24() {
    let svg = svg(&overlong());

    for size in svg.split("font-size=\"").skip(1) {
        let size: f64 = size.split('"').next().unwrap().parse().unwrap();
        assert!(size >= 24.0, "{size}");
    }
}

#[test]
fn hostile_texts_are_escaped_or_dropped() {
    let mut chart = chart(12, dimensions(3));
    chart.headline = "<b>&amp;\u{0}\u{1b}[31m \u{202e}evil\u{fffe}\u{ffff} ]]> <!-- &#x1; Z\u{335}\u{336}\u{337}\u{338}\u{321}".into();
    chart.footnote = "</text></svg><script>".into();
    let svg = svg(&chart);

    assert!(svg.contains("&lt;b&gt;&amp;amp;[31m evil ]]&gt; &lt;!-- &amp;#x1; Z\u{335}\u{336}<"), "{svg}");
    assert!(svg.contains("&lt;/text&gt;&lt;/svg&gt;&lt;script&gt;"), "{svg}");
    assert!(png(&svg).is_ok());
}

#[test]
fn a_text_the_font_lacks_is_left_out() {
    let mut chart = chart(12, dimensions(3));
    chart.panels[0].title = "Ασφάλεια".into();
    chart.panels[1].title = "سلامة".into();
    chart.headline = "צוות".into();
    let svg = svg(&chart);

    assert!(svg.contains(">Ασφάλεια<") && !svg.contains('س') && !svg.contains('צ'), "{svg}");
}

#[test]
fn coverage_is_told_script_by_script() {
    let written = [
        "Größe, señor, Łódź",
        "Ωμέγα",
        "Привіт",
        "Tiếng Việt",
        "日本語のテキスト",
        "简体中文",
        "한국어",
        "4.25+ 2.0− … ·",
        "line\nbreak\u{0}",
    ];
    for text in written {
        assert!(covers(text), "{text}");
    }
    for text in ["שלום", "مرحبا", "नमस्ते", "ไทย", "🚀"] {
        assert!(!covers(text), "{text}");
    }
}

#[test]
fn measured_widths_are_those_of_the_picture() {
    let mut chart = chart(12, dimensions(1));
    chart.headline = "AVATAR Type: fjord, 12.25 – Übergrößenträger".into();
    let drawn = boxes_of_texts(&svg(&chart));
    let headline = drawn.iter().find(|(_, text)| *text == chart.headline).unwrap();

    let difference = lettering::HEADLINE.width(&chart.headline) - f64::from(headline.0.width());
    assert!((-2.0..16.0).contains(&difference), "off by {difference}");
}

#[test]
fn long_texts_end_in_an_ellipsis_at_a_word() {
    assert_eq!(
        lettering::TITLE.fit("Psychological safety when raising problems", 344.0),
        "Psychological safety…"
    );
    assert_eq!(lettering::TITLE.fit("Donaudampfschifffahrtsgesellschaft", 344.0), "Donaudampfschifffa…");
    assert_eq!(lettering::TITLE.fit("Trust", 344.0), "Trust");
    assert_eq!(lettering::TITLE.wrap(&"x".repeat(99), 60.0, 2).len(), 1);
}

#[test]
fn a_withheld_round_breaks_the_line_and_the_band() {
    let mut chart = chart(5, vec![panel("Trust", Mark::Steady, &[4.0, 4.0, 4.0, 4.0, 4.0])]);
    assert_eq!(lines_and_bands(&svg(&chart)), (1, 1));

    chart.panels[0].points[2] = None;
    assert_eq!(lines_and_bands(&svg(&chart)), (2, 2));
    assert!(svg(&chart).contains("Grey column: a round not shown"));

    // Alone between two gaps: a bar and a dot, no line.
    chart.panels[0].points[0] = None;
    assert_eq!(lines_and_bands(&svg(&chart)), (1, 2));
}

#[test]
fn a_new_series_breaks_the_line_and_is_marked() {
    let mut chart = chart(6, vec![panel("Trust", Mark::Steady, &[4.0; 6])]);
    chart.panels[0].series_starts = vec![0, 3];
    let svg = svg(&chart);

    assert_eq!(lines_and_bands(&svg), (2, 2));
    assert_eq!(svg.matches(pen::MUTED).count() - steps_of_earlier_rounds(&chart), 1);
    assert!(svg.contains("Thin line: a new series starts"));
}

#[test]
fn a_figure_that_is_no_number_is_a_gap() {
    let mut chart = chart(3, vec![panel("Trust", Mark::Steady, &[4.0, f64::NAN, 4.0])]);
    chart.panels[0].usual = Some(f64::INFINITY);

    assert_eq!(lines_and_bands(&svg(&chart)), (0, 2));
    assert!(!svg(&chart).contains("NaN") && !svg(&chart).contains("inf"));
}

#[test]
fn coded_ends_are_shortened_and_capped() {
    let svg = svg(&at_both_ends());

    assert!(svg.contains(">4.25+<") && svg.contains(">2.0−<"), "{svg}");
    assert_eq!(svg.matches(r#"stroke-width="2.5""#).count(), 2);
}

#[test]
fn vermillion_is_for_flagged_dimensions_only() {
    let calm =
        chart(12, vec![panel("Trust", Mark::Steady, &[4.0; 12]), panel("Pace", Mark::Unknown, &[4.0; 12])]);
    assert!(!svg(&calm).contains(pen::VERMILLION));

    for mark in [Mark::Higher, Mark::Lower] {
        let flagged = chart(12, vec![panel("Trust", mark, &[4.0; 12])]);
        assert!(svg(&flagged).contains(pen::VERMILLION) && !svg(&flagged).contains(pen::BLUE));
    }
}

#[test]
fn the_last_twelve_rounds_are_drawn() {
    let mut chart = chart(20, vec![panel("Trust", Mark::Steady, &[4.0; 20])]);
    chart.panels[0].series_starts = vec![3, 8, 20, 99];
    chart.panels[0].points[2] = None;
    let svg = svg(&chart);

    assert!(svg.contains(">round 9<") && svg.contains(">20<"), "{svg}");
    assert_eq!(lines_and_bands(&svg), (1, 1));
    assert!(!svg.contains("Thin line") && !svg.contains("Grey column"));
}

#[test]
fn panels_beyond_six_are_left_out() {
    let drawn = |panels| svg(&chart(12, dimensions(panels))).matches(">Learning<").count();
    assert_eq!([drawn(5), drawn(6), drawn(9)], [5, MOST_PANELS, MOST_PANELS]);
}

#[test]
fn an_old_figure_is_hollow_and_has_no_number() {
    let mut chart = chart(3, vec![panel("Trust", Mark::Unknown, &[4.0, 3.75, 4.0])]);
    chart.panels[0].points[2] = None;

    let svg = svg(&chart);
    assert!(
        !svg.contains(">3.75<")
            && svg.contains(&format!(r#"r="7.5" fill="{}" stroke="{}""#, pen::CARD, pen::BLUE)),
        "{svg}"
    );
}

#[test]
fn the_fonts_licence_travels_along() {
    assert!(FONT_LICENCE.contains("SIL OPEN FONT LICENSE") && FONT_LICENCE.contains("Apache License"));
}

#[test]
fn every_picture_of_the_gallery_is_drawn_whole() {
    for (name, svg) in gallery::pictures() {
        let picture = Picture::read(&png(&svg).unwrap());
        let height = picture.height;
        assert_eq!(picture.width, 1200, "{name}");
        assert!(picture.ink(40..1160, 40..height - 40) > 3000, "{name} is blank");
        let margins = [
            picture.ink(0..24, 0..height),
            picture.ink(1176..1200, 0..height),
            picture.ink(0..1200, 0..30),
            picture.ink(0..1200, height - 20..height),
        ];
        assert_eq!(margins, [0; 4], "{name} touches its margins: left, right, top, bottom");
        let texts = boxes_of_texts(&svg);
        for (index, (one, text)) in texts.iter().enumerate() {
            for (other, neighbour) in &texts[index + 1..] {
                assert!(one.intersect(other).is_none(), "{name}: {text:?} runs over {neighbour:?}");
            }
        }
        let sizes = svg.split("font-size=\"").skip(1).map(|it| it.split('"').next().unwrap());
        assert!(sizes.map(|size| size.parse::<f64>().unwrap()).all(|size| size >= 24.0), "{name}");
    }
}

#[test]
fn the_last_two_events_among_the_rounds_drawn_are_marked() {
    let mut chart = chart(20, vec![panel("Trust", Mark::Steady, &[4.0; 20])]);
    let event = |before| EventMark { before, label: format!("Event {before}") };
    chart.events = vec![event(3), event(8), event(10), event(12), event(15), event(20)];
    let svg = svg(&chart);

    assert_eq!(svg.matches("stroke-dasharray=\"8 6\"").count(), 2);
    assert!(
        svg.contains(">A: Event 12 · B: Event 15<") && svg.contains(">A<") && svg.contains(">B<"),
        "{svg}"
    );
}

#[test]
fn a_text_breaks_where_its_script_allows() {
    let lines = lettering::BODY.wrap("これは長い文なので途中で折り返される", 200.0, 3);
    assert!(lines.len() == 3 && lines[0].chars().count() == 8, "{lines:?}");
    assert_eq!(lettering::BODY.wrap("one two three", 100.0, 2), ["one two", "three"]);
}
