//! Every survey in every language: what members and channels read is in their language and within
//! Discord's limits.

use std::collections::BTreeSet;

use candor::domain::{language::Language, survey::Survey, survey_file::shipped};
use fake_discord::{Form, Message, Person, Reply};

use crate::harness::Pulse;

/// A locale of Discord for each language.
fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::German => "de",
        Language::French => "fr",
        Language::Spanish => "es-419",
        Language::BrazilianPortuguese => "pt-BR",
        Language::Japanese => "ja",
    }
}

/// What was read, line by line: texts, buttons, forms and descriptions of pictures.
#[derive(Default)]
struct Read(BTreeSet<String>);

impl Read {
    fn message(&mut self, message: &Message) {
        self.lines(&message.text());
        let buttons = message.buttons().into_iter().map(|button| button.label.clone());
        self.0.extend(buttons);
        for picture in &message.attachments {
            self.lines(picture.description.as_deref().unwrap_or_default());
        }
    }

    fn reply(&mut self, reply: &Reply) -> Message {
        let message = reply.message();
        self.message(&message);
        message
    }

    fn form(&mut self, form: &Form) {
        self.lines(&form.title);
        for input in &form.inputs {
            self.lines(&input.label);
            self.lines(&input.placeholder);
        }
    }

    fn lines(&mut self, text: &str) {
        self.0.extend(text.lines().map(|line| without_numbers(line).trim().to_owned()));
    }

    /// The lines that are words rather than names and figures.
    fn sentences(&self) -> BTreeSet<&str> {
        let words =
            |line: &&String| line.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).count() > 3;
        self.0.iter().filter(words).map(String::as_str).collect()
    }
}

/// Ids and instants differ from run to run.
fn without_numbers(line: &str) -> String {
    line.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// One language's server, in which everybody reads it.
struct Play {
    pulse: Pulse,
    language: Language,
    read: Read,
}

impl Play {
    async fn new(language: Language) -> Self {
        let pulse = Pulse::of(6).await;
        for person in &pulse.people {
            person.set_locale(locale(language));
        }
        Self { pulse, language, read: Read::default() }
    }

    /// A round of a survey, from its setup to its comments.
    async fn round(&mut self, survey: &Survey) {
        let title = survey.title.in_language(self.language);
        self.pulse.setup(&[("survey", survey.name.as_str().into())]).await;
        let set = [("language", self.language.code().into())];
        self.pulse.mia.runs("/pulse-admin settings set", &set).await;
        let offered = self
            .pulse
            .mia
            .completes("/pulse-admin round open", ("schedule", survey.name.as_str()), &[])
            .await;
        let schedule = offered[0].value.as_str().unwrap().to_owned();
        self.pulse.mia.runs("/pulse-admin round open", &[("schedule", schedule.as_str().into())]).await;
        let invitation = self.pulse.team.next_message().await;
        assert!(invitation.content.contains(title), "{}", invitation.content);
        self.read.message(&invitation);

        let people = self.pulse.people.clone();
        for person in &people {
            self.answers(person, &invitation, survey).await;
        }
        self.pulse.mia.runs("/pulse-admin round close", &[]).await;
        self.read.message(&self.pulse.team.edited(invitation.id).await);
        let summary = self.pulse.leadership.next_message().await;
        assert!(summary.text().contains(title), "{}", summary.text());
        let thread = self.pulse.leadership.threaded(summary.id).await;
        self.read.lines(&thread.name());
        self.read.message(&summary);
        self.read.message(&thread.next_message().await);
    }

    async fn answers(&mut self, person: &Person, invitation: &Message, survey: &Survey) {
        let who = person.presses(invitation, &invitation.buttons()[1].label).await;
        self.read.reply(&who);
        let mut card = self.read.reply(&person.presses(invitation, &invitation.buttons()[0].label).await);
        for question in 0..survey.length() {
            let recall = survey.recall.in_language(self.language);
            assert!(card.content.contains(recall), "{}", card.content);
            let topic =
                survey.dimensions[question % survey.dimensions.len()].title.in_language(self.language);
            assert!(card.content.contains(topic), "{}", card.content);
            let labels: Vec<&str> = card.rows[0].iter().map(|button| button.label.as_str()).collect();
            let scale = survey.scale.each_ref().map(|label| label.in_language(self.language));
            assert_eq!(labels, scale);
            card = self.read.reply(&person.presses(&card, scale[3]).await);
        }
        let form = person.presses(&card, &card.buttons()[1].label).await.form();
        if let Some(question) = &survey.open_question {
            assert_eq!(form.inputs[0].label, question.in_language(self.language));
        }
        self.read.form(&form);
        // Words that every language shares, so that they are no sentence of ours.
        let preview = self.read.reply(&person.submits(&form, &[("text", "OK")]).await);
        self.read.reply(&person.presses(&preview, &preview.buttons()[0].label).await);
    }

    /// What one person reads about themselves, and hears when they come too late or by mistake.
    async fn alone(&mut self) {
        let person = self.pulse.people[0].clone();
        for command in ["/pulse answer", "/pulse privacy", "/pulse me"] {
            self.read.reply(&person.runs(command, &[]).await);
        }
        let me = person.runs("/pulse me", &[]).await.message();
        for label in me.labels().into_iter().map(str::to_owned).collect::<Vec<_>>() {
            self.read.reply(&person.presses(&me, &label).await);
        }
        self.read.lines(&person.runs_forged("/pulse-admin log", &[]).await.text());
        self.read.lines(&person.presses_id(&me, "rate:1:0:9").await.text());
        let stranger = self.pulse.guild.member("stranger", &[]);
        stranger.set_locale(locale(self.language));
        self.read.reply(&stranger.runs("/pulse privacy", &[]).await);
    }
}

async fn play(language: Language) -> Read {
    let mut play = Play::new(language).await;
    for survey in shipped() {
        play.round(&survey).await;
    }
    play.alone().await;
    play.pulse.done().await;
    play.read
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_of_every_survey_plays_in_every_language_and_in_no_other() {
    let mut plays = tokio::task::JoinSet::new();
    for language in Language::ALL {
        plays.spawn(async move { (language, play(language).await) });
    }
    let read = plays.join_all().await;
    let (_, english) = read.iter().find(|(language, _)| *language == Language::English).unwrap();
    assert!(english.sentences().len() > 150, "there is much to read: {}", english.sentences().len());
    for (language, read) in read.iter().filter(|(language, _)| *language != Language::English) {
        let (words, theirs) = (read.sentences(), english.sentences());
        let left: Vec<_> = words.intersection(&theirs).collect();
        assert!(left.is_empty(), "still English in {language}: {left:#?}");
    }
}

#[tokio::test]
async fn a_person_reads_their_own_language_and_the_channel_that_of_the_server() {
    let pulse = Pulse::of(6).await;
    pulse.setup(&[]).await;
    pulse.mia.runs("/pulse-admin settings set", &[("language", "fr".into())]).await;
    let [german, pole, ..] = &pulse.people[..] else { panic!("six people") };
    german.set_locale("de");
    pole.set_locale("pl");
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    insta::assert_snapshot!(invitation.render(), @"
    **Confiance, autonomie et apprentissage** · Atlas, session 1
    6 affirmations courtes, environ une minute. Ouvert jusqu’au <t:1772618400:F> (<t:1772618400:R>).
    La direction voit des scores d’au moins 5 personnes ensemble et des commentaires sans nom, jamais qui a dit quoi. [Qui voit cela ?] vous l’explique précisément.
    [Répondre] [Qui voit cela ?]
    ");
    let answer = invitation.buttons()[0].label.clone();
    insta::assert_snapshot!(german.presses(&invitation, &answer).await.message().render(), @"
    Das siehst nur du. Jeder Klick wird sofort gespeichert und zählt für Atlas. Überspring, was du nicht beurteilen kannst.

    **1 von 6** · Vertrauen
    In den letzten sieben Tagen:
    ### Die Menschen in unserem Team konnten sagen, was sie wirklich denken.
    [Stimme gar nicht zu] [Stimme nicht zu] [Weder noch] [Stimme zu] [Stimme voll zu]
    [Überspringen]
    ");
    // Candor does not speak Polish: the server's language is the next best.
    insta::assert_snapshot!(pole.presses(&invitation, &answer).await.message().render(), @"
    Vous êtes la seule personne à voir ceci. Chaque appui est enregistré tout de suite et compte pour Atlas. Passez ce que vous ne pouvez pas juger.

    **1 sur 6** · Confiance
    Au cours de la semaine écoulée :
    ### Les personnes de notre équipe ont pu dire ce qu’elles pensent vraiment.
    [Pas du tout d’accord] [Pas d’accord] [Ni l’un ni l’autre] [D’accord] [Tout à fait d’accord]
    [Passer]
    ");
    pulse.done().await;
}

#[tokio::test]
async fn a_direct_message_is_in_the_language_in_which_it_was_asked_for() {
    let pulse = Pulse::set_up(6).await;
    let person = &pulse.people[0];
    person.set_locale("de");
    let me = person.runs("/pulse me", &[]).await.message();
    let me = person.presses(&me, "Mich direkt einladen").await.message();
    assert!(me.content.contains("Deutsch"), "{}", me.content);
    pulse.at("2026-03-02 10:00").await;
    pulse.team.next_message().await;
    let direct = person.next_direct_message().await.content;
    assert!(direct.contains("**Vertrauen, Autonomie und Lernen**"), "{direct}");
    pulse.done().await;
}

#[tokio::test]
async fn a_server_starts_with_the_language_of_its_discord() {
    let pulse = Pulse::of(6).await;
    pulse.guild.set_locale("ja");
    pulse.setup(&[]).await;
    let settings = pulse.mia.runs("/pulse-admin settings show", &[]).await.text();
    assert!(settings.contains("日本語"), "{settings}");
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    assert!(invitation.content.contains("信頼"), "{}", invitation.content);
    pulse.done().await;
}

#[tokio::test]
async fn the_servers_language_is_that_of_its_discord_until_somebody_chooses_one() {
    let pulse = Pulse::of(6).await;
    pulse.guild.set_locale("ja");
    let me = pulse.people[0].runs("/pulse me", &[]).await.message();
    pulse.people[0].presses_id(&me, "me:invite").await;
    pulse.setup(&[]).await;
    let shown = pulse.mia.runs("/pulse-admin settings show", &[]).await.text();
    assert!(shown.contains("日本語"), "{shown}");

    let chosen = Pulse::of(6).await;
    chosen.guild.set_locale("ja");
    chosen.mia.runs("/pulse-admin settings set", &[("language", "fr".into())]).await;
    chosen.setup(&[]).await;
    let shown = chosen.mia.runs("/pulse-admin settings show", &[]).await.text();
    assert!(shown.contains("Français"), "{shown}");
    pulse.done().await;
    chosen.done().await;
}

#[tokio::test]
async fn somebody_who_writes_in_another_language_than_the_channel_is_told_what_that_tells() {
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    for (person, warned) in pulse.people.iter().zip([true, false]) {
        person.set_locale(if warned { "de" } else { "en-US" });
        let card = Pulse::answers(person, &invitation, &[4; 6]).await;
        let form = person.presses(&card, &card.buttons()[1].label).await.form();
        let preview = person.submits(&form, &[("text", "OK")]).await.text();
        assert_eq!(preview.contains("verrät sie dich; dieser Kanal liest English."), warned, "{preview}");
    }
    pulse.done().await;
}

#[tokio::test]
async fn admins_are_told_commands_by_the_names_they_type() {
    let pulse = Pulse::set_up(6).await;
    pulse.mia.set_locale("de");
    let list = pulse.mia.runs("/pulse-admin survey list", &[]).await.text();
    assert!(list.contains("`/pulse-admin einrichten`"), "{list}");
    let unknown = pulse.mia.runs("/pulse-admin survey preview", &[("survey", "x".into())]).await.text();
    assert!(unknown.contains("`/pulse-admin umfrage liste`"), "{unknown}");
    pulse.mia.next_ephemeral_message().await;
    pulse.done().await;
}
