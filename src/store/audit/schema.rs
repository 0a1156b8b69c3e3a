//! The tables, columns, indexes and views of a database, as they are and as this program
//! makes them.

use std::path::Path;

use sqlx::{SqlitePool, sqlite::SqlitePoolOptions};

use super::{Folders, KnownRound, Result, Store};
use crate::store::{answers::create_tables, connect, looking::look};

/// What a database is made of.
#[derive(Debug, Default)]
pub(super) struct Schema {
    /// The file, as people know it.
    pub(super) file: String,
    pub(super) objects: Vec<Object>,
    pub(super) columns: Vec<Column>,
}

/// A table, an index, a view or a trigger.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Object {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) sql: String,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Column {
    pub(super) table: String,
    pub(super) name: String,
    /// Its type and all that is said about it.
    definition: String,
}

impl Schema {
    pub(super) async fn read(pool: &SqlitePool, file: &str) -> Result<Self> {
        let mut objects: Vec<Object> = sqlx::query_as(
            "select type as kind, name, coalesce(sql, '') as sql from sqlite_schema order by type desc, name",
        )
        .fetch_all(pool)
        .await?;
        for object in &mut objects {
            object.sql = object.sql.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let columns = sqlx::query_as(
            "select it.name as \"table\", col.name,
                    concat_ws(' ', col.type, col.\"notnull\", col.dflt_value, col.pk, col.hidden) as definition
             from sqlite_schema it join pragma_table_xinfo(it.name) col
             where it.type = 'table'
             order by it.name, col.cid",
        )
        .fetch_all(pool)
        .await?;
        Ok(Self { file: file.to_owned(), objects, columns })
    }

    pub(super) fn object(&self, like: &Object) -> Option<&Object> {
        self.objects.iter().find(|it| it.kind == like.kind && it.name == like.name)
    }

    pub(super) fn column(&self, like: &Column) -> Option<&Column> {
        self.columns.iter().find(|it| it.table == like.table && it.name == like.name)
    }

    pub(super) fn table(&self, name: &str) -> Option<&Object> {
        self.objects.iter().find(|it| it.kind == "table" && it.name == name)
    }
}

/// The main database's and, of each round that has a file, that one's.
pub(super) async fn all(folders: &Folders<'_>, store: &Store, known: &[KnownRound]) -> Vec<Result<Schema>> {
    let mut schemas = vec![Schema::read(&store.readers, "candor.db").await];
    // The file of a round that nobody was told of may be in the making.
    for round in known.iter().filter(|round| round.takes_part()) {
        let file = folders.answers(round.id);
        if file.exists() {
            schemas.push(of_round(&file, round).await);
        }
    }
    schemas
}

async fn of_round(file: &Path, round: &KnownRound) -> Result<Schema> {
    let pool = look(file).await?;
    let schema = Schema::read(&pool, &format!("rounds/{}.db", round.id)).await;
    pool.close().await;
    schema
}

/// The main database as this program makes it.
pub(super) async fn ours() -> Result<Schema> {
    let pool = in_memory().await?;
    sqlx::migrate!().run(&pool).await?;
    Schema::read(&pool, "candor.db").await
}

/// The file of an open round as this program makes it.
pub(super) async fn ours_of_a_round() -> Result<Schema> {
    let pool = in_memory().await?;
    create_tables(&pool).await?;
    Schema::read(&pool, "an open round").await
}

async fn in_memory() -> Result<SqlitePool> {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(connect(Path::new(":memory:")))
        .await?;
    Ok(pool)
}
