//! Whether a database has exactly the tables, columns, indexes and views that this program
//! makes.

use super::{
    Finding, Findings, Result, Store,
    schema::{self, Column, Object, Schema},
};

/// What is wrong with the main database.
pub(super) async fn of_database(store: &Store) -> Result<Findings> {
    if let Some(other) = other_version(store).await? {
        return Ok(vec![other]);
    }
    let mut findings = differences(&Schema::read(&store.readers, "candor.db").await?, &schema::ours().await?);
    let orphans: Vec<(String, i64)> =
        sqlx::query_as("select \"table\", count(*) from pragma_foreign_key_check group by \"table\"")
            .fetch_all(&store.readers)
            .await?;
    findings.extend(orphans.into_iter().map(|(table, rows)| Finding::Orphans { table, rows }));
    Ok(findings)
}

/// The same, and what is wrong with the files of open rounds.
pub(super) async fn with_rounds(main: Result<Findings>, schemas: &[Result<Schema>]) -> Result<Findings> {
    let mut findings = main?;
    let ours = schema::ours_of_a_round().await?;
    for schema in schemas.iter().skip(1) {
        match schema {
            Ok(schema) => findings.extend(differences(schema, &ours)),
            Err(error) => findings.push(Finding::unreadable(error)),
        }
    }
    Ok(findings)
}

async fn other_version(store: &Store) -> Result<Option<Finding>> {
    let applied: Vec<(i64, Vec<u8>)> =
        sqlx::query_as("select version, checksum from _sqlx_migrations where success order by version")
            .fetch_all(&store.readers)
            .await?;
    let migrator = sqlx::migrate!();
    let ours = migrator.iter().map(|it| (it.version, it.checksum.to_vec()));
    let last = migrator.iter().map(|it| it.version).max().unwrap_or_default();
    if ours.eq(applied.iter().cloned()) {
        return Ok(None);
    }
    let found: Vec<String> = applied.iter().map(|(version, _)| version.to_string()).collect();
    Ok(Some(Finding::OtherVersion { found: found.join(", "), known: last }))
}

fn differences(found: &Schema, ours: &Schema) -> Findings {
    let mut findings = Vec::new();
    let file = || found.file.clone();
    for object in &found.objects {
        match ours.object(object) {
            None => findings.push(Finding::Added { what: called(object), file: file() }),
            Some(expected) if expected.sql != object.sql => findings.extend(changes(object, found, ours)),
            Some(_) => {}
        }
    }
    let missing = ours.objects.iter().filter(|object| found.object(object).is_none());
    findings.extend(missing.map(|object| Finding::Missing { what: called(object), file: file() }));
    findings
}

/// The columns that make the difference; the whole where none does.
fn changes(object: &Object, found: &Schema, ours: &Schema) -> Findings {
    let of_table = |column: &&Column| column.table == object.name;
    let mut findings = Vec::new();
    for column in found.columns.iter().filter(of_table) {
        let (what, file) = (column_called(column), found.file.clone());
        match ours.column(column) {
            None => findings.push(Finding::Added { what, file }),
            Some(expected) if expected != column => findings.push(Finding::Changed { what, file }),
            Some(_) => {}
        }
    }
    let missing = ours.columns.iter().filter(of_table).filter(|column| found.column(column).is_none());
    findings.extend(
        missing.map(|column| Finding::Missing { what: column_called(column), file: found.file.clone() }),
    );
    if findings.is_empty() {
        findings.push(Finding::Changed { what: called(object), file: found.file.clone() });
    }
    findings
}

fn called(object: &Object) -> String {
    format!("The {} {}", object.kind, object.name)
}

fn column_called(column: &Column) -> String {
    format!("The column {} of the table {}", column.name, column.table)
}
