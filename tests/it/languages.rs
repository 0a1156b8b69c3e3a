//! In which language people and channels are spoken to.

use crate::harness::Pulse;

#[tokio::test]
async fn who_speaks_another_language_is_spoken_to_all_the_same() {
    let pulse = Pulse::set_up(6).await;
    pulse.at("2026-03-02 10:00").await;
    let invitation = pulse.team.next_message().await;
    // Candor does not speak the first; of the second it knows that it does.
    for (person, locale) in pulse.people.iter().zip(["pl", "de"]) {
        person.set_locale(locale);
        let question = person.presses(&invitation, "Answer").await.text();
        assert!(question.contains("Only you can see this."), "{locale}: {question}");
        let who = person.presses(&invitation, "Who sees this?").await.text();
        assert!(who.contains("You count in **Atlas** (6 people)."), "{locale}: {who}");
        let refused = person.presses_id(&invitation, "rate:999:0:3").await.text();
        assert!(refused.contains("This button no longer works."), "{locale}: {refused}");
    }
    let german = &pulse.people[1];
    let me = german.runs("/pulse me", &[]).await.message();
    let wished = german.presses_id(&me, "me:invite").await.text();
    assert!(wished.contains("Deutsch"), "{wished}");
    pulse.done().await;
}
