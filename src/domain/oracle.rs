//! Inputs with results from elsewhere (`scipy`, R, NIST and published tables), for tests. They are not part
//! of the project: `CANDOR_ORACLES` names the file, and without it these tests look at nothing and say so.

use serde_json::Value;

/// One input and what comes of it.
pub(super) struct Case(Value);

/// The cases for a function.
pub(super) fn cases(function: &str) -> Vec<Case> {
    let Some(path) = option_env!("CANDOR_ORACLES") else {
        eprintln!("NOT CHECKED: CANDOR_ORACLES names no file, so {function} is not compared with others");
        return Vec::new();
    };
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let all = all["cases"].as_array().unwrap().iter();
    let cases: Vec<Case> = all.filter(|it| it["function"] == function).cloned().map(Case).collect();
    assert!(!cases.is_empty(), "no case is for {function}");
    cases
}

impl Case {
    pub(super) fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    pub(super) fn tolerance(&self) -> f64 {
        self.0["abs_tol"].as_f64().unwrap()
    }

    pub(super) fn number(&self, name: &str) -> f64 {
        self.0["input"][name].as_f64().unwrap()
    }

    pub(super) fn numbers(&self, name: &str) -> Vec<f64> {
        numbers(&self.0["input"][name])
    }

    pub(super) fn expected(&self, name: &str) -> f64 {
        self.0["expected"][name].as_f64().unwrap()
    }

    pub(super) fn expected_numbers(&self, name: &str) -> Vec<f64> {
        numbers(&self.0["expected"][name])
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

pub(super) fn near(found: f64, expected: f64, tolerance: f64) -> bool {
    (found - expected).abs() <= tolerance
}
