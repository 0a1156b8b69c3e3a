//! Charts to look at, and ways to look at them.

use resvg::usvg::{Node, TextChunk, Tree};

use super::super::*;

pub(super) fn chart(rounds: u32, panels: Vec<Panel>) -> TeamChart {
    let turnouts =
        [Turnout::Most, Turnout::AboutHalf, Turnout::MostOrAll, Turnout::Few, Turnout::NearlyEveryone];
    TeamChart {
        headline: "Team Atlas · Learning is lower than usual".into(),
        subtitle: "Mean from 1 to 5. Band: likely range. Dotted: usual.".into(),
        panels,
        participation: Participation {
            sentence: "Most of 15 answered.".into(),
            rounds: turnouts.into_iter().cycle().take(rounds as usize).map(Some).collect(),
        },
        rounds: (1..=rounds).map(|number| Round { number, name: format!("round {number}") }).collect(),
        events: Vec::new(),
        footnote: "A single round has to move about 0.6 to be told from chance.".into(),
        words: Words {
            answers: "Answers".into(),
            not_shown: "not shown".into(),
            grey_column: "Grey column: a round not shown.".into(),
            thin_line: "Thin line: a new series starts.".into(),
            coded_end: "+ or −: that score or beyond.".into(),
            not_drawn: String::new(),
        },
    }
}

pub(super) fn dimensions(count: usize) -> Vec<Panel> {
    let marks = [Mark::Steady, Mark::Higher, Mark::Lower, Mark::Unknown];
    let panels = marks.into_iter().cycle().take(count);
    panels
        .map(|mark| panel("Learning", mark, &[4.0, 3.5, 3.75, 4.0, 3.5, 4.5, 4.0, 4.0, 3.5, 4.0, 3.5, 3.25]))
        .collect()
}

pub(super) fn panel(title: &str, mark: Mark, values: &[f64]) -> Panel {
    let point = |value: &f64| {
        let (value, label) = (*value, value.to_string());
        Some(Point { value, low: value - 0.5, high: value + 0.5, end: None, label })
    };
    let (title, verdict) = (title.into(), "no clear change".into());
    Panel {
        title,
        verdict,
        mark,
        usual: None,
        points: values.iter().map(point).collect(),
        series_starts: Vec::new(),
    }
}

pub(super) fn overlong() -> TeamChart {
    let mut chart = chart(112, dimensions(3));
    for panel in &mut chart.panels {
        panel.title = "Psychological safety when raising problems".into();
        panel.verdict = "answers may not be comparable with those of the rounds before".into();
        panel.points.resize(112, None);
        panel.points.rotate_right(100);
        panel.points[105] = None;
        panel.series_starts = vec![103];
    }
    for text in
        [&mut chart.headline, &mut chart.subtitle, &mut chart.footnote, &mut chart.participation.sentence]
    {
        *text = format!("{text} {text} {text} {text}");
    }
    chart
}

pub(super) fn at_both_ends() -> TeamChart {
    let mut chart =
        chart(12, vec![panel("Trust", Mark::Higher, &[4.0; 12]), panel("Pace", Mark::Lower, &[4.0; 12])]);
    let ends = [(4.25, End::OrHigher, "4.25"), (2.0, End::OrLower, "2.0")];
    for (panel, (value, end, label)) in chart.panels.iter_mut().zip(ends) {
        panel.points[11] = Some(Point { value, low: 1.0, high: 5.0, end: Some(end), label: label.into() });
    }
    chart
}

pub(super) fn lines_and_bands(svg: &str) -> (usize, usize) {
    (svg.matches("stroke-linejoin").count(), svg.matches("fill-opacity").count())
}

pub(super) fn steps_of_earlier_rounds(chart: &TeamChart) -> usize {
    let mut plain = chart.clone();
    plain.panels.clear();
    svg(&plain).matches(pen::MUTED).count()
}

pub(super) fn boxes_of_texts(svg: &str) -> Vec<(resvg::tiny_skia::IntRect, String)> {
    let tree = Tree::from_str(svg, &raster::OPTIONS).unwrap();
    let texts = tree.root().children().iter().filter_map(|node| match node {
        Node::Text(text) => {
            let words = text.chunks().iter().map(TextChunk::text).collect();
            // The letters themselves: a line's box would count the room above and below them.
            Some((text.flattened().bounding_box().round()?, words))
        }
        Node::Group(_) | Node::Path(_) | Node::Image(_) => None,
    });
    texts.collect()
}

/// A decoded PNG.
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    pub(super) fn of(chart: &TeamChart) -> Self {
        Self::read(&png(&svg(chart)).unwrap())
    }

    pub(super) fn read(file: &[u8]) -> Self {
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(frame.color_type, ::png::ColorType::Rgb);
        Self { width: frame.width as usize, height: frame.height as usize, pixels }
    }

    /// How many pixels of a region are not the card.
    pub(super) fn ink(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> usize {
        let places = rows.flat_map(|row| columns.clone().map(move |column| (row * self.width + column) * 3));
        places.filter(|place| self.pixels[*place..place + 3] != [0xF7, 0xF8, 0xFA]).count()
    }
}
