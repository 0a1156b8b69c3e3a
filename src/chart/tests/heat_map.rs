use super::super::*;

/// Two teams, of which one has a score that stands out, one that is an open end and one that is not shown.
fn heat_map() -> HeatMap {
    let cell = |value: f64, end, mark| Some(HeatCell { value, label: value.to_string(), end, mark });
    HeatMap {
        headline: "Pulse · round 4 · 1 of 3 scores stands out from chance".into(),
        subtitle: "Score from 1 to 5; the darker, the higher.".into(),
        topics: vec!["Trust".into(), "Learning".into()],
        rows: vec![
            HeatRow {
                name: "Atlas".into(),
                cells: vec![cell(4.25, Some(End::OrHigher), Mark::Steady), cell(2.75, None, Mark::Lower)],
                turnout: Some(Turnout::Most),
                people: "of 12".into(),
            },
            HeatRow {
                name: "Borealis".into(),
                cells: vec![None, cell(3.5, None, Mark::Steady)],
                turnout: None,
                people: "of 9".into(),
            },
        ],
        words: HeatWords {
            answers: "Answers".into(),
            not_shown: "not shown".into(),
            stands_out: "Stands out from chance.".into(),
        },
    }
}

#[test]
fn a_small_heat_map_is_always_the_same_svg() {
    insta::assert_snapshot!(heat_map().svg());
}

#[test]
fn only_what_stands_out_has_a_frame_and_a_triangle_beside_its_figure() {
    let triangles = |map: &HeatMap| map.svg().matches("Z\"").count();
    let mut map = heat_map();
    assert_eq!((map.svg().matches(pen::VERMILLION).count(), triangles(&map)), (1, 3), "two in the legend");
    map.rows[0].cells[1].as_mut().unwrap().mark = Mark::Steady;
    assert_eq!((map.svg().matches(pen::VERMILLION).count(), triangles(&map)), (0, 2));
}

#[test]
fn a_higher_score_is_darker_and_what_is_no_number_is_not_shown() {
    let shade = |value: f64| {
        let mut map = heat_map();
        map.rows[1].cells[1].as_mut().unwrap().value = value;
        let svg = map.svg();
        let block =
            svg.lines().rfind(|line| line.starts_with("<rect") && line.contains("height=\"60.0\"")).unwrap();
        block.split("fill=\"#").nth(1).unwrap()[..6].to_owned()
    };
    assert!(shade(1.0) > shade(3.0) && shade(3.0) > shade(5.0));
    assert_eq!(shade(f64::NAN), pen::SHADE[1..]);
}
