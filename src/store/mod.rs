//! The main database: configuration, rounds, releases and the outbox. All SQL
//! lives in this folder. The answers of an open round are elsewhere (`open_round`).

use std::{
    fs,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
    time::Duration,
};

use chrono::{DateTime, Utc};
use sqlx::{
    Connection, Sqlite, SqlitePool, Transaction,
    encode::IsNull,
    error::BoxDynError,
    sqlite::{
        SqliteArgumentsBuffer, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
        SqliteTypeInfo, SqliteValueRef,
    },
};

use crate::domain::{
    ChannelId, EventId, GroupId, GuildId, MessageId, PromiseId, RoleId, RoundId, ScheduleId, TeamId, UserId,
    language::Language,
};

pub mod answers;
pub mod audit;
pub mod backup;
pub mod cause;
mod change;
mod chronicle;
mod delivered;
mod error;
mod group;
mod guild;
mod leaving;
mod lock;
mod looking;
pub mod nightly;
pub mod open_round;
pub mod outbox;
mod own_survey;
mod planning;
mod postponed;
mod release;
pub mod restore;
mod round;
mod rounds;
mod schedule;
mod setting;
mod team;
mod waiting;
mod wish;
mod workload;

pub use change::{Change, PastChange};
pub use chronicle::{NewEvent, NewPromise};
pub use error::Error;
use error::Result;
pub use guild::Setup;
pub use lock::Lock;
pub use planning::Plan;
pub use round::NewRound;
pub use schedule::ScheduleEdit;
pub use setting::Settings;
pub use team::{NewTeam, Team, TeamEdit};

/// The main database.
#[derive(Clone, Debug)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Store {
    /// Opens the database in `data`, making it and bringing it up to date as needed.
    pub async fn open(data: &Path) -> Result<Self> {
        make_folder(data)?;
        let file = data.join("candor.db");
        nightly::is_not_gone(data, &file)?;
        make_file(&file)?;
        let is_sound = looking::examine(&file).await?;
        let options =
            connect(&file).journal_mode(SqliteJournalMode::Wal).pragma("journal_size_limit", "67108864");
        let writer = one_connection().connect_with(options).await.map_err(damaged)?;
        if !is_sound {
            check(&writer).await?;
        }
        sqlx::migrate!().run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(connect(&file).read_only(true).pragma("query_only", "ON"))
            .await?;
        Ok(Self { writer, readers })
    }

    /// Opens the database in `data` to read it, while the bot runs or not, without changing or making a file.
    pub async fn look(data: &Path) -> Result<Self> {
        let pool = looking::look(&data.join("candor.db")).await?;
        Ok(Self { writer: pool.clone(), readers: pool })
    }

    /// Whether the pages of the database fit together.
    ///
    /// # Errors
    /// [`Error::Damaged`] when they do not.
    pub async fn check(&self) -> Result<()> {
        check(&self.readers).await
    }

    /// Closes the database; what was written stays.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Moves everything out of the write-ahead log and empties it, so that no page
    /// that has been overwritten stays there.
    ///
    /// `false` while a reader still holds on to the log; ask again then.
    pub async fn empty_the_log(&self) -> Result<bool> {
        let mut writer = self.writer.acquire().await?;
        // Whoever asks comes back; waiting here would hold up everybody who writes.
        sqlx::query("pragma busy_timeout = 0").execute(&mut *writer).await?;
        let emptied: Result<(i64, i64, i64), sqlx::Error> =
            sqlx::query_as("pragma wal_checkpoint(truncate)").fetch_one(&mut *writer).await;
        sqlx::query("pragma busy_timeout = 5000").execute(&mut *writer).await?;
        let (busy, _, _) = emptied?;
        Ok(busy == 0)
    }

    async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.writer.begin_with("begin immediate").await?)
    }
}

/// A pool of one connection that lasts. It is made anew when a transaction on it could not be ended: when
/// the disk fails, `SQLite` takes a transaction back by itself, and sqlx would take it to be open for ever.
fn one_connection() -> SqlitePoolOptions {
    let options = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    options.after_release(|connection, _| {
        Box::pin(async move {
            // What is to be taken back is taken back by now.
            connection.ping().await?;
            Ok(!connection.is_in_transaction())
        })
    })
}

/// How every connection to every file is opened.
fn connect(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(Duration::from_secs(5))
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("trusted_schema", "OFF")
}

/// Names the faults of a file that is no database, or no longer (`SQLite`'s codes 26 and 11).
fn damaged(error: sqlx::Error) -> Error {
    let code = error.as_database_error().and_then(|error| error.code().map(std::borrow::Cow::into_owned));
    match code.as_deref() {
        Some("26") => Error::Damaged("it is not a database".into()),
        Some("11") => Error::Damaged("its pages do not fit together".into()),
        _ => error.into(),
    }
}

async fn check(pool: &SqlitePool) -> Result<()> {
    let (found,): (String,) =
        sqlx::query_as("pragma quick_check(1)").fetch_one(pool).await.map_err(damaged)?;
    if found == "ok" { Ok(()) } else { Err(Error::Damaged(found)) }
}

/// Makes a folder only its owner may look into, or closes one that is there to others.
fn make_folder(path: &Path) -> Result<()> {
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|source| file_error("cannot create the folder", path, source))?;
    // Somebody else's folder stays as it is; the audit says so.
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o700));
    Ok(())
}

/// Makes an empty file only its owner may read; `SQLite` gives its journals the same mode.
fn make_file(path: &Path) -> Result<()> {
    let made = fs::OpenOptions::new().create(true).append(true).mode(0o600).open(path);
    let narrowed = made.and_then(|file| file.set_permissions(fs::Permissions::from_mode(0o600)));
    narrowed.map_err(|source| file_error("cannot write", path, source))
}

fn file_error(doing: &'static str, path: &Path, source: std::io::Error) -> Error {
    Error::File { doing, path: path.display().to_string(), source }
}

fn corrupt(table: &'static str, column: &'static str, row: i64) -> Error {
    Error::Corrupt { table, column, row }
}

fn instant(seconds: i64, table: &'static str, column: &'static str, row: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| corrupt(table, column, row))
}

fn language(code: &str, table: &'static str, row: i64) -> Result<Language> {
    Language::from_code(code).ok_or_else(|| corrupt(table, "language", row))
}

macro_rules! integer_columns {
    ($($name:ident)*) => {$(
        impl sqlx::Type<Sqlite> for $name {
            fn type_info() -> SqliteTypeInfo {
                <i64 as sqlx::Type<Sqlite>>::type_info()
            }

            fn compatible(found: &SqliteTypeInfo) -> bool {
                <i64 as sqlx::Type<Sqlite>>::compatible(found)
            }
        }

        impl sqlx::Encode<'_, Sqlite> for $name {
            fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
                sqlx::Encode::<Sqlite>::encode_by_ref(&self.0, buffer)
            }
        }

        impl sqlx::Decode<'_, Sqlite> for $name {
            fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
                sqlx::Decode::<Sqlite>::decode(value).map(Self)
            }
        }
    )*};
}

integer_columns! {
    GuildId ChannelId RoleId UserId MessageId TeamId GroupId ScheduleId RoundId EventId PromiseId
}

#[cfg(test)]
mod tests {
    use super::{open_round::OpenRounds, *};
    use crate::domain::{
        ballot::Score,
        disclosure::Figure,
        participation::Words,
        rotation,
        round::{AskedTeam, Round, RoundState},
        survey_file,
        tree::Node,
    };

    pub(super) async fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        (folder, store)
    }

    #[tokio::test]
    async fn anonymity_connections_as_they_come_would_keep_what_is_deleted() {
        let (folder, store) = store().await;
        store.close().await;
        let url = format!("sqlite://{}", folder.path().join("candor.db").display());
        let naive = SqlitePool::connect(&url).await.unwrap();
        let (secure_delete,): (i64,) =
            sqlx::query_as("pragma secure_delete").fetch_one(&naive).await.unwrap();
        assert_eq!(secure_delete, 0, "what the options are for");
        naive.close().await;
    }

    /// A round of six questions, asked of one team of twelve.
    pub(super) fn round(id: i64, team: TeamId) -> Round {
        let asked = AskedTeam {
            id: team,
            role: RoleId(2),
            name: "Atlas".into(),
            channel: ChannelId(3),
            group: None,
            position: 1,
            roster: 12,
            roster_before: None,
            quiet: false,
            opens_at: DateTime::UNIX_EPOCH,
            reminds_at: None,
        };
        Round {
            id: RoundId(id),
            schedule: ScheduleId(1),
            guild: GuildId(1),
            number: 1,
            questionnaire: rotation::questionnaire(&survey_file::shipped()[0], &[]),
            min_group: 5,
            comment_group: 5,
            shared: true,
            report_to: ChannelId(4),
            language: Language::English,
            opened_at: DateTime::UNIX_EPOCH,
            closes_at: DateTime::UNIX_EPOCH,
            reminded: false,
            forgotten: false,
            state: RoundState::Open,
            teams: vec![asked],
            groups: Vec::new(),
            others: Vec::new(),
        }
    }

    #[tokio::test]
    async fn anonymity_every_connection_forgets_what_it_deletes() {
        let (folder, store) = store().await;
        let rounds = OpenRounds::new(folder.path(), &folder.path().join("runtime")).unwrap();
        rounds.prepare(RoundId(7)).await.unwrap();
        let open = rounds.find(RoundId(7)).await.unwrap().unwrap();
        for (pool, connections) in [(&store.writer, 1), (&store.readers, 4), (&open.pool, 1)] {
            // All at once, or the same one would be looked at again and again.
            let mut held = Vec::new();
            for _ in 0..connections {
                held.push(pool.acquire().await.unwrap());
            }
            assert!(pool.try_acquire().is_none(), "there are more connections");
            for connection in &mut held {
                for (ask, expected) in [
                    ("pragma secure_delete", 1),
                    ("pragma temp_store", 2),
                    ("pragma trusted_schema", 0),
                    ("pragma foreign_keys", 1),
                    ("pragma synchronous", 2),
                ] {
                    let found: (i64,) = sqlx::query_as(ask).fetch_one(&mut **connection).await.unwrap();
                    assert_eq!(found.0, expected, "{ask}");
                }
            }
        }
    }

    #[tokio::test]
    async fn anonymity_files_belong_to_their_owner_alone_while_a_round_is_open() {
        let (folder, store) = store().await;
        let rounds = OpenRounds::new(folder.path(), &folder.path().join("runtime")).unwrap();
        rounds.prepare(RoundId(7)).await.unwrap();
        let open = rounds.find(RoundId(7)).await.unwrap().unwrap();
        let ballot = open.key().ballot(UserId(1), 1);
        let kept = open.keep(&ballot, TeamId(1), 0, Score::ALL[0]).await.unwrap();
        assert_eq!(kept, answers::Kept::Saved);
        store.settings(GuildId(1)).await.unwrap();
        assert_eq!(modes(folder.path()), [0o600; 7], "two databases with two journals each, and a key");
    }

    /// The modes of all files below a folder.
    fn modes(folder: &Path) -> Vec<u32> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        entries.flat_map(|path| if path.is_dir() { modes(&path) } else { vec![mode(&path)] }).collect()
    }

    #[tokio::test]
    async fn a_folder_that_others_could_read_is_closed_to_them() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("data");
        fs::DirBuilder::new().mode(0o755).create(&folder).unwrap();
        Store::open(&folder).await.unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[tokio::test]
    async fn a_damaged_or_foreign_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("candor.db"),
            "this is no database, but long enough to be looked at".repeat(50),
        )
        .unwrap();
        assert!(matches!(Store::open(folder.path()).await, Err(Error::Damaged(_))));
    }

    /// A database as the first version left it, with a round that was closed, one that is reported
    /// and messages on their way.
    async fn first_version(folder: &Path) {
        let file = folder.join("candor.db");
        make_file(&file).unwrap();
        let pool =
            SqlitePool::connect_with(connect(&file).journal_mode(SqliteJournalMode::Wal)).await.unwrap();
        let first = sqlx::migrate!().iter().next().unwrap().clone();
        sqlx::migrate::Migrator::with_migrations(vec![first]).run(&pool).await.unwrap();
        // As it was kept when every text was in English.
        let asked = r#"{
            "survey": "trust-autonomy-learning", "version": 1, "title": "Trust, autonomy and learning",
            "recall": "the past week", "scale": ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"],
            "dimensions": [{"id": "trust", "title": "Trust"}, {"id": "autonomy", "title": "Autonomy"},
                           {"id": "learning", "title": "Learning"}],
            "questions": [{"dimension": 0, "item": {"id": "trust-speak-up", "text": "In the past week, we spoke up."}}]
        }"#;
        sqlx::query("insert into guild (guild_id) values (1)").execute(&pool).await.unwrap();
        sqlx::raw_sql(
            "insert into team (team_id, guild_id, role_id, channel_id, name, position) values (3, 1, 2, 3, 'Atlas', 1);
             insert into schedule (schedule_id, guild_id, survey, rule, zone, open_for_s, report_to, next_due_at)
             values (1, 1, 'trust-autonomy-learning', 'every monday 10:00', 'UTC', 172800, 4, 0);
             insert into schedule_team (schedule_id, team_id) values (1, 3);",
        )
        .execute(&pool)
        .await
        .unwrap();
        sqlx::query(
            "insert into round (round_id, schedule_id, guild_id, number, due_at, opened_at, closes_at, state, min_group,
                                report_to, survey, survey_version, questionnaire)
             values (7, 1, 1, 1, 0, 0, 10, 'closed', 5, 4, 'trust-autonomy-learning', 1, $1),
                    (8, 1, 1, 2, 20, 20, 30, 'open', 5, 4, 'trust-autonomy-learning', 1, $1)",
        )
        .bind(asked)
        .execute(&pool)
        .await
        .unwrap();
        sqlx::raw_sql(
            "insert into round_team (round_id, team_id, role_id, channel_id, name, roster)
             values (7, 3, 2, 3, 'Atlas', 12), (8, 3, 2, 3, 'Atlas', 13);
             insert into release_cell (round_id, team_id, answered_at_least) values (7, 3, 8);
             insert into release_figure (round_id, team_id, dimension, hundredths, grid, coded_end)
             values (7, 3, 'trust', 325, 25, null), (7, 3, 'learning', 425, 25, 'or higher');
             insert into outbox (key, channel_id, follows, body, not_before)
             values ('summary:7:3', 4, null, '{}', 0), ('comments:7:3:0', 4, 'summary:7:3', '{}', 0);",
        )
        .execute(&pool)
        .await
        .unwrap();
        pool.close().await;
    }

    #[tokio::test]
    async fn a_file_that_cannot_be_written_to_is_told_from_other_troubles() {
        let folder = tempfile::tempdir().unwrap();
        Store::open(folder.path()).await.unwrap().close().await;
        let options = connect(&folder.path().join("candor.db")).read_only(true);
        let pool = one_connection().connect_with(options).await.unwrap();
        let refused = sqlx::query("delete from wish").execute(&pool).await.unwrap_err();
        assert!(matches!(Error::from(refused), Error::NotWritten(_)));
        let wrong = sqlx::query("select * from nothing").execute(&pool).await.unwrap_err();
        assert!(matches!(Error::from(wrong), Error::Sqlite(_)));
        pool.close().await;
    }

    #[tokio::test]
    async fn a_database_of_the_first_version_keeps_all_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        first_version(folder.path()).await;
        let store = Store::open(folder.path()).await.unwrap();
        let round = store.round(RoundId(7)).await.unwrap().unwrap();
        let release = store.release(&round).await.unwrap();
        let [cell] = &release.cells[..] else { panic!("{release:?}") };
        assert_eq!((cell.node, &cell.teams[..], cell.roster), (Node::Team(TeamId(3)), &[TeamId(3)][..], 12));
        assert_eq!(cell.participation.words(), Words::Most);
        let figure = |place: usize| match cell.figures[place] {
            Figure::Printed(printed) => printed.to_string(),
            Figure::NotShown => "not shown".into(),
        };
        assert_eq!([figure(0), figure(1), figure(2)], ["3.25", "not shown", "4.25 or higher"]);

        let asked = &round.questionnaire;
        assert_eq!(asked.dimensions[2].title.in_language(Language::German), "Learning");
        assert_eq!((round.language, asked.open_question.as_ref()), (Language::English, None));

        let open = store.round(RoundId(8)).await.unwrap().unwrap();
        assert_eq!((open.comment_group, open.teams[0].roster, open.groups.len()), (5, 13, 0));
        let keys: Vec<(String, Option<String>)> =
            sqlx::query_as("select key, follows from outbox order by outbox_id")
                .fetch_all(&store.readers)
                .await
                .unwrap();
        let summary = "summary:7:team-3".to_owned();
        assert_eq!(keys, [(summary.clone(), None), ("comments:7:3:0".into(), Some(summary))]);
        let first = store.outgoing(DateTime::UNIX_EPOCH, 10).await.unwrap();
        assert_eq!(first[0].cause, cause::Cause::Summary(RoundId(7), Node::Team(TeamId(3))));
    }
}
