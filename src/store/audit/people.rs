//! Whether a table that is fed from answers could tell who answered, when, or in which order.

use super::{
    Finding, Findings, Result,
    schema::{Column, Schema},
};

/// The tables that are fed from answers: of open rounds, and of what is kept of closed ones.
const FED: [&str; 6] =
    ["answer", "comment", "printed_cell", "printed_cell_team", "printed_figure", "waiting_comment"];

/// Parts of names that speak of a person or of a time.
const TELLING: [&str; 22] = [
    "user",
    "member",
    "person",
    "people",
    "author",
    "writer",
    "name",
    "nick",
    "account",
    "recipient",
    "sender",
    "mail",
    "discord",
    "time",
    "date",
    "day",
    "hour",
    "minute",
    "created",
    "updated",
    "moment",
    "clock",
];

/// Words that do so only when they stand for themselves, between underscores.
const TELLING_WORDS: [&str; 5] = ["who", "by", "when", "ip", "seconds"];

/// What could tell on people in these databases. One that cannot be read is told of elsewhere.
pub(super) fn findings(schemas: &[Result<Schema>]) -> Findings {
    schemas.iter().flatten().flat_map(of_schema).collect()
}

fn of_schema(schema: &Schema) -> Findings {
    let fed = |column: &&Column| FED.contains(&column.table.as_str());
    let telling = schema.columns.iter().filter(fed).filter(|column| tells(&column.name));
    let columns = telling.map(|column| Finding::PersonColumn {
        column: column.name.clone(),
        table: column.table.clone(),
        file: schema.file.clone(),
    });
    let ordered = FED.into_iter().filter(|table| keeps_order(schema, table));
    let tables = ordered.map(|table| Finding::Ordered { table: table.to_owned(), file: schema.file.clone() });
    columns.chain(tables).collect()
}

fn tells(column: &str) -> bool {
    let column = column.to_lowercase();
    TELLING.iter().any(|part| column.contains(part))
        || column.split('_').any(|word| TELLING_WORDS.contains(&word))
        // As in `opened_at`, and not as in `at_least`.
        || column.split('_').next_back() == Some("at")
}

/// A table with rowids numbers its rows as they come, and with autoincrement for ever.
fn keeps_order(schema: &Schema, table: &str) -> bool {
    schema.table(table).is_some_and(|it| !it.sql.to_lowercase().contains("without rowid"))
}

#[cfg(test)]
mod tests {
    use super::{
        super::schema::{ours, ours_of_a_round},
        *,
    };

    /// The tables that never see anything that comes from an answer.
    const NOT_FED: [&str; 20] = [
        "_sqlx_migrations",
        "change",
        "event",
        "guild",
        "missed_opening",
        "outbox",
        "own_survey",
        "promise",
        "promise_team",
        "round",
        "round_group",
        "round_other_team",
        "round_team",
        "schedule",
        "schedule_skip",
        "schedule_team",
        "sealed",
        "team",
        "team_group",
        "wish",
    ];

    #[tokio::test]
    async fn anonymity_no_table_fed_from_answers_could_tell_on_anybody() {
        let ours = [ours().await, ours_of_a_round().await];
        assert_eq!(findings(&ours).iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new());
        let tables = ours.iter().flatten().flat_map(|schema| &schema.columns).map(|column| &column.table);
        for table in tables {
            let known = FED.contains(&table.as_str()) || NOT_FED.contains(&table.as_str());
            assert!(known, "decide whether {table} is fed from answers");
        }
    }

    #[tokio::test]
    async fn anonymity_a_planted_column_is_found() {
        for planted in ["user_id", "answered_at", "who", "authorName", "date", "member"] {
            let mut schema = ours().await.unwrap();
            let mut column = schema.columns.iter().find(|it| it.table == "printed_figure").unwrap().clone();
            planted.clone_into(&mut column.name);
            schema.columns.push(column);
            let said: Vec<String> = of_schema(&schema).iter().map(ToString::to_string).collect();
            assert!(
                said[0].starts_with(&format!("The column {planted} of the table printed_figure")),
                "{said:?}"
            );
        }
    }

    #[tokio::test]
    async fn anonymity_a_table_that_numbers_its_rows_is_found() {
        let mut schema = ours().await.unwrap();
        let table = schema.objects.iter_mut().find(|it| it.name == "waiting_comment").unwrap();
        table.sql = "create table waiting_comment (id integer primary key autoincrement)".into();
        let said = of_schema(&schema)[0].to_string();
        assert!(said.starts_with("The table waiting_comment in candor.db keeps the order"), "{said}");
    }
}
