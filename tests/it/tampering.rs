//! What `candor audit` says of a data folder that somebody tampered with.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use crate::audit::{Home, copy};

/// Something that is done to a folder, and what the audit says then.
struct Case {
    check: &'static str,
    says: &'static str,
    /// Other checks that cannot but fail as well.
    also: &'static [&'static str],
    tamper: Tamper,
}

enum Tamper {
    Sql(&'static str),
    File(fn(&Home)),
}

const CASES: [Case; 18] = [
    Case {
        check: "files",
        says: "old.db is not a file of Candor's.",
        also: &[],
        tamper: Tamper::File(|home| write(&home.data.join("old.db"), b"answers of long ago")),
    },
    Case {
        check: "open rounds",
        says: "rounds/7.db belongs to no round that is open.",
        also: &[],
        tamper: Tamper::File(|home| write(&home.data.join("rounds/7.db"), b"answers")),
    },
    Case {
        check: "open rounds",
        says: "1.key belongs to no round that is open.",
        also: &[],
        tamper: Tamper::File(|home| write(&home.keys().join("1.key"), &[7; 32])),
    },
    Case {
        check: "open rounds",
        says: "Round 1 is open, but the file of its answers is not there",
        also: &["releases"],
        tamper: Tamper::Sql("update round set state = 'open'"),
    },
    Case {
        check: "releases",
        says: "Round 1: team-1 printed 3.3 for trust, which the rule never prints",
        also: &[],
        tamper: Tamper::Sql(
            "update printed_figure set hundredths = 330, grid = 10, coded_end = null where dimension = 'trust'",
        ),
    },
    Case {
        check: "releases",
        says: "Round 1: team-1 printed 4.25 or higher for trust, which the rule never prints",
        also: &[],
        tamper: Tamper::Sql(
            "update printed_figure set hundredths = 425, coded_end = 'or higher' where dimension = 'trust'",
        ),
    },
    Case {
        check: "releases",
        says: "What is kept of round 1 cannot be read: printed_cell 1 holds an impossible node.",
        also: &["tables"],
        tamper: Tamper::Sql("pragma foreign_keys = off; update printed_cell set node = 'planet-1'"),
    },
    Case {
        check: "people",
        says: "The column user_id of the table printed_figure in candor.db could tell who answered or when",
        also: &["tables"],
        tamper: Tamper::Sql("alter table printed_figure add column user_id integer"),
    },
    Case {
        check: "tables",
        says: "The table shadow in candor.db is not one that Candor makes.",
        also: &[],
        tamper: Tamper::Sql("create table shadow (id integer primary key)"),
    },
    Case {
        check: "tables",
        says: "candor.db was made by another version of Candor: it has the migrations 1, 2, 3, 4, 5, 6, 99,",
        also: &[],
        tamper: Tamper::Sql(
            "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
             values (99, 'later', true, x'00', 0)",
        ),
    },
    Case {
        check: "settings",
        says: "candor.db does not keep a write-ahead log",
        also: &[],
        tamper: Tamper::Sql("pragma journal_mode = delete"),
    },
    Case {
        check: "settings",
        says: "free pages of candor.db still hold what was deleted: something wrote to the database without secure_delete.",
        also: &[],
        tamper: Tamper::Sql(
            "pragma secure_delete = off;
             with recursive many (n) as (select 1 union all select n + 1 from many where n < 300)
             insert into change (guild_id, changed_at, user_id, what)
             select guild_id, 0, n, printf('%0500d', n) from guild, many;
             delete from change",
        ),
    },
    Case {
        check: "files",
        says: "candor.db has the mode 0644, so others may read it: give it the mode 0600.",
        also: &[],
        tamper: Tamper::File(|home| {
            let mode = fs::Permissions::from_mode(0o644);
            fs::set_permissions(home.data.join("candor.db"), mode).unwrap();
        }),
    },
    Case {
        check: "keys",
        says: "The key of round 1 lies in ",
        also: &["files"],
        tamper: Tamper::File(|home| {
            write(&home.data.join("notes"), &[b"some notes: ", &home.key[..], b" and more"].concat());
        }),
    },
    Case {
        check: "outbox",
        says: "The outbox still holds the text of messages that are sent or given up (1).",
        also: &[],
        tamper: Tamper::Sql("update outbox set body = 'words' where key like 'summary:%'"),
    },
    Case {
        check: "outbox",
        says: "The outbox still holds the recipient of messages that are sent or given up (1).",
        also: &[],
        tamper: Tamper::Sql("update outbox set recipient = 9 where key like 'summary:%'"),
    },
    Case {
        check: "outbox",
        says: "Comments wait for longer than two rounds (1).",
        also: &[],
        tamper: Tamper::Sql(
            "update round set number = 3;
             insert into waiting_comment (mark, schedule_id, round_number, team_id, comment_group, report_to, text)
             select randomblob(16), schedule_id, 1, team_id, 5, 4, 'words' from schedule_team",
        ),
    },
    Case {
        check: "tables",
        says: "The column key_fingerprint of the table round is missing in candor.db.",
        also: &["open rounds"],
        tamper: Tamper::Sql("alter table round drop column key_fingerprint"),
    },
];

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::set_permissions(path.parent().unwrap(), fs::Permissions::from_mode(0o700)).unwrap();
    fs::write(path, bytes).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[tokio::test]
async fn each_tampering_is_named_and_nothing_else() {
    let whole = tempfile::tempdir().unwrap();
    let healthy = Home::after_a_round(whole.path()).await;
    for case in CASES {
        let place = tempfile::tempdir().unwrap();
        copy(whole.path(), place.path());
        let home = Home {
            data: place.path().join("data"),
            runtime: place.path().join("runtime"),
            key: healthy.key.clone(),
        };
        match case.tamper {
            Tamper::Sql(statements) => home.executes(statements).await,
            Tamper::File(change) => change(&home),
        }
        let before = home.contents();
        for (check, findings) in home.findings() {
            if check == case.check {
                assert!(findings.iter().any(|it| it.contains(case.says)), "{}: {findings:#?}", case.says);
            } else if !case.also.contains(&check.as_str()) {
                assert_eq!(findings, Vec::<String>::new(), "{}: {check}", case.says);
            }
        }
        let (code, said) = home.says();
        assert_eq!(code, Some(1));
        assert!(said.contains(case.says), "{said}");
        assert_eq!(home.contents(), before, "{}: looking changes nothing", case.says);
    }
}

#[tokio::test]
async fn a_key_in_a_row_of_the_database_is_found() {
    let place = tempfile::tempdir().unwrap();
    let home = Home::after_a_round(place.path()).await;
    let options = SqliteConnectOptions::new().filename(home.data.join("candor.db"));
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    sqlx::query("update outbox set picture = $1 where key like 'summary:%'")
        .bind(&home.key)
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    let findings = home.findings();
    assert!(findings["keys"][0].contains("data/candor.db"), "{findings:#?}");
    assert!(findings["outbox"][0].contains("the picture of messages"), "{findings:#?}");
}
