### What Candor says to people, in German.

## Pieces that other messages are made of.

people =
    { $people ->
        [0] 0 Personen
        [one] eine Person
       *[other] { $people } Personen
    }
list-and = { $first } und { $second }
list-comma = { $first }, { $second }
list-more =
    { $count ->
        [one] { $first } und noch 1
       *[other] { $first } und noch { $count }
    }

## Buttons. At most 80 characters; best at most 20, so that they fit a telephone.

button-answer = Antworten
button-answer-again = Erneut antworten
button-who-sees = Wer sieht das?
button-skip = Überspringen
button-back = Zurück
button-change = Ändern
button-comment = Kommentar schreiben
button-replace-comment = Kommentar ersetzen
button-withdraw = Zurückziehen
button-send = Senden
button-edit = Bearbeiten
button-discard = Verwerfen
button-invite-directly = Mich direkt einladen
button-stop-invitations = Nicht direkt einladen
button-withdraw-all = Antworten zurückziehen
button-forget = Mich vergessen
button-how-to-read = So liest man das
button-promise = Etwas versprechen
button-export = Exportieren
button-take-back = Zurücknehmen
button-tell-teams = Posten
button-tell-nobody = Erledigt, nichts posten

## The form for a comment. Title and label at most 45 characters, the placeholder at most 100.

form-title-comment = Kommentar schreiben
form-label-comment = Was sollte die Leitung wissen?
placeholder-comment = Bitte keine Namen. Bevor du sendest, siehst du genau, was gezeigt wird.
form-title-promise = Etwas versprechen
form-label-promise = Was wirst du tun?
form-label-topic = Thema, falls es um eines geht
form-label-owner = Wer löst das ein?
form-label-due = Bis wann?
placeholder-promise = Etwas, das das Team merkt, zum Beispiel: freitags keine Besprechungen

## Posted in a team's channel.

round-heading = **{ $title }** · { $team }, Runde { $round }
invitation-questions =
    { $count ->
        [one] 1 kurze Aussage, etwa eine Minute. Offen bis { $until } ({ $ago }).
       *[other] { $count } kurze Aussagen, etwa eine Minute. Offen bis { $until } ({ $ago }).
    }
invitation-promise = Die Leitung sieht Werte von mindestens { $least } Personen zusammen und Kommentare ohne Namen, nie, wer was gesagt hat. Unter [{ button-who-sees }] steht es genau.
invitation-nothing-shown = Es werden so wenige gefragt, dass nichts gezeigt werden kann. Unter [{ button-who-sees }] steht, warum.
invitation-size =
    { $before ->
        [0] { $team } hat jetzt { people }; beim letzten Mal war es niemand.
        [one] { $team } hat jetzt { people }; beim letzten Mal war es 1.
       *[other] { $team } hat jetzt { people }; beim letzten Mal waren es { $before }.
    }
invitation-closed = Diese Runde wurde { $ago } geschlossen. Wer welche Antwort gegeben hat, ist vergessen.
reminder = **{ $title }** · { $team }, Runde { $round } ist offen bis { $until } ({ $ago }). Wenn du schon geantwortet hast: danke. Wenn nicht, nutze die Einladung oder `/pulse { command-answer }`.
lowered = Die Admins haben geändert, was **ab der nächsten Runde** gezeigt wird:
lowered-results = Ergebnisse werden **ab { $least } Antworten** gezeigt (bisher: { $before }).
lowered-comments = Kommentare werden **ab { $answers } Antworten** gezeigt (bisher: { $before }).
lowered-rest = Eine Runde, die jetzt offen ist, bleibt, wie sie ist. `/pulse { command-privacy }` sagt dir, wer was sehen wird.
shared-heading = **Danke für eure Antworten.** { $title }, Runde { $round }: Das hat { $team } gesagt.
shared-heading-nothing = **Danke für eure Antworten.** { $title }, Runde { $round }, { $team }:
you-said = **Ihr habt gesagt**, wie es läuft.
you-said-topic = **Ihr habt gesagt**, wie es um { $topic } steht.
you-said-lower = **Ihr habt gesagt**, dass { $topic } niedriger ist als üblich (Runde { $round }).
you-said-higher = **Ihr habt gesagt**, dass { $topic } höher ist als üblich (Runde { $round }).
we-promised = **Wir haben versprochen:** { $promise }
we-did = **Wir haben getan:** { $done }

## Sent as a direct message to those who asked for it.

direct-invitation = **{ $title }** · { $team }, Runde { $round } ist offen bis { $until } ({ $ago }). Hier antworten: { $link }
direct-reminder = **{ $title }** · { $team }, Runde { $round } ist noch offen bis { $until } ({ $ago }). Von dir ist noch nichts da. Hier antworten: { $link }
direct-invitation-why = Du bekommst diese Nachricht, weil du darum gebeten hast; mit `/pulse { command-me }` auf dem Server stellst du sie ab.

## The questions, for one person's eyes.

question-first = Das siehst nur du. Jeder Klick wird sofort gespeichert und zählt für { $team }. Überspring, was du nicht beurteilen kannst.
question-place = **{ $place } von { $total }** · { $topic }
question-recall = { $recall }:
question-form = Bitte schreib deinen Kommentar in das Formular.

## After the last question: what is saved, then until when it can be changed.

saved-all = **Danke.** Alle deine Antworten sind gespeichert.
saved-all-and-comment = **Danke.** Alle deine Antworten und dein Kommentar sind gespeichert.
saved-some =
    { $count ->
        [one] **Danke.** 1 von { $total } Antworten ist gespeichert.
       *[other] **Danke.** { $count } von { $total } Antworten sind gespeichert.
    }
saved-some-and-comment = **Danke.** { $count } von { $total } Antworten und dein Kommentar sind gespeichert.
saved-comment = **Danke.** Dein Kommentar ist gespeichert.
saved-until = Bis { $until } ({ $ago }) kannst du alles ändern oder zurückziehen. Danach ist vergessen, wer was gesagt hat.
saved-nothing = Du hast alles übersprungen, deshalb ist nichts von dir gespeichert. Du kannst noch bis { $until } ({ $ago }) antworten.
withdrawn = **Zurückgezogen.** Deine Antworten und dein Kommentar, falls es einen gab, sind gelöscht, als wärst du nicht da gewesen. Bis { $until } kannst du noch einmal antworten.

## A survey that is only looked at, before anybody is asked.

try-heading = **Vorschau** von { $title }, Runde { $place } der nächsten { $total }. Drück, was du magst: Nichts wird gespeichert.
try-team = dein Team
try-end = **Das ist alles.** Hier kann ein Kommentar geschrieben werden, und bis zum Ende der Runde lässt sich alles ändern oder zurückziehen.
button-round = Runde { $place }

## What the writer of a comment sees before it is sent. The comment stands between the lines.

preview = **Genau das wird gezeigt**, bei den Kommentaren von { $team } ({ people }), für alle, die { $channel } lesen können, wenn in dieser Runde mindestens { $writers } Personen aus dem Team einen Kommentar schreiben und { $answers } antworten. Wenn zu wenige antworten, wartet dein Kommentar höchstens { $rounds } weitere Runden. Was nicht gezeigt werden kann, wird ungesehen gelöscht.
preview-together = **Genau das wird gezeigt**, bei den Kommentaren von { $team } ({ people }), für alle, die { $channel } lesen können, wenn in dieser Runde mindestens { $writers } Personen aus dem Team oder aus Teams, die mit ihm zusammengezählt werden, einen Kommentar schreiben und { $answers } antworten. Wenn zu wenige antworten, wartet dein Kommentar höchstens { $rounds } weitere Runden. Was nicht gezeigt werden kann, wird ungesehen gelöscht.
warning-name = ⚠️ „{ $word }“ ist der Name von jemandem hier.
warning-date = ⚠️ „{ $word }“ verrät, wann etwas war.
warning-address = ⚠️ „{ $word }“ könnte Teil einer Adresse oder Nummer sein.
preview-language = ⚠️ Ein Kommentar wird so gezeigt, wie er geschrieben ist. Wo wenige in deiner Sprache schreiben, verrät sie dich; dieser Kanal liest { $language }.
preview-style = Auch Schreibstil und Einzelheiten können dich verraten. Noch ist nichts gesendet.

## "Who sees this?": what one person is told, line by line.

promise = Sobald eine Runde geschlossen ist, kann niemand feststellen, wer welche Antwort gegeben hat: nicht deine Führungskraft, nicht die Server-Admins und auch nicht die Person, die den Bot mit seinen Dateien, Backups und Logs betreibt. Solange die Runde offen ist, könnte die Person, die den Bot betreibt, nachsehen, wenn sie es versucht. Discord selbst sieht deine Klicks. Ein Kommentar kann dich durch das verraten, was darin steht.
who-sees = **Wer sieht das?**
who-sees-next = **Wer sieht was?** Für dich ist gerade keine Runde offen. Wenn jetzt eine geöffnet würde:
count-in = Du zählst zu **{ $team }** ({ people }).
count-in-group = Du zählst zu **{ $team }** ({ people }), einem Teil von { $groups }.
group-with-people = { $group } ({ people })
count-in-one = Du hast auch die Rolle von { $teams }; alle zählen nur in einem Team.

sees-team = **Die Leitung sieht** in { $channel } einen Wert für jedes Thema, wenn mindestens { $least } Personen aus { $team } antworten.
sees-team-or-more = **Die Leitung sieht** in { $channel } einen Wert für jedes Thema: den von { $team }, wenn mindestens { $least } Personen daraus antworten. Wenn zu wenige antworten oder wenn ein kleineres Team nicht allein gezeigt werden kann, wird { $team } mit anderen zusammengezählt. Für Gruppen von Teams sieht sie nur einen Bereich.
sees-quiet = **Die Leitung sieht** in { $channel } einen Wert für jedes Thema, von { $team } zusammen mit anderen, weil sich die Größe des Teams kürzlich geändert hat, und nur, wenn mindestens { $least } von ihnen antworten.
sees-small = **Die Leitung sieht** in { $channel } einen Wert für jedes Thema, von { $team } zusammen mit anderen, weil das Team zu klein ist, um allein gezeigt zu werden, und nur, wenn mindestens { $least } von ihnen antworten.
sees-nothing-round = **Die Leitung sieht** in { $channel } nichts: Ergebnisse werden ab { $least } Antworten gezeigt, und diese Runde fragt insgesamt { people }.
sees-nothing-team = **Die Leitung sieht** in { $channel } nichts: Ergebnisse werden für Teams ab { $least } Personen gezeigt, und { $team } hatte { people }.
sees-rounded = Werte werden gerundet, und ein sehr niedriger oder sehr hoher Wert wird nur als Grenze gezeigt, etwa als „{ $lowest }“ oder „{ $highest }“, damit sich von niemandem die Antwort ausrechnen lässt.
sees-shared = **Dein Team sieht** sein eigenes Ergebnis nach denselben Regeln in { $channel }, sobald über die Runde berichtet wird.
sees-shared-together = **Dein Team sieht** das Ergebnis, in dem es gezählt ist, nach denselben Regeln in { $channel }, sobald über die Runde berichtet wird. Teams, die zusammen gezählt werden, sehen dasselbe.

comments-shown = **Kommentare** erscheinen dort, gemischt und ohne Werte, wenn mindestens { $writers } Personen aus deinem Team in derselben Runde einen schreiben und { $answers } antworten. Wo zu wenige antworten, warten sie höchstens { $rounds } weitere Runden. Was nicht gezeigt wird, wird ungesehen gelöscht.
comments-shown-together = **Kommentare** erscheinen dort, gemischt und ohne Werte, wenn mindestens { $writers } Personen aus deinem Team oder aus Teams, die mit ihm zusammengezählt werden, in derselben Runde einen schreiben und { $answers } antworten. Wo zu wenige antworten, warten sie höchstens { $rounds } weitere Runden. Was nicht gezeigt wird, wird ungesehen gelöscht.
comments-not-asked = **Kommentare** sind auch nicht gefragt.
kept = **Aufbewahrt wird** nur, was gezeigt wurde, und ein Kommentar, solange er wartet. Deine Antworten werden gelöscht, wenn die Runde am { $until } geschlossen wird.
kept-next = **Aufbewahrt wird** nur, was gezeigt wurde, und ein Kommentar, solange er wartet. Antworten werden gelöscht, wenn eine Runde geschlossen wird.
changed-your-mind = **Anders überlegt?** Bis eine Runde geschlossen wird, kannst du noch einmal antworten, auf [{ button-withdraw }] drücken oder `/pulse { command-me }` nutzen.
nobody-asks = **Wer sieht was?**
nobody-asks-you = Du hast keine Rolle eines Teams, das gefragt wird, also wirst du nichts gefragt. Wer gefragt wird, sieht hier und neben jeder Einladung, wer was sehen würde. Ergebnisse werden ab { $least } Antworten gezeigt, gerundet, und nie, was eine einzelne Person gesagt hat.

## `/pulse me`: what is stored about one person, and what its buttons do.

me-wish = **Was über dich gespeichert ist:** dass du per Direktnachricht eingeladen werden möchtest, auf { $language }, und sonst nichts.
me-nothing = **Was über dich gespeichert ist:** nichts.
me-answers = Solange eine Runde offen ist, sind deine Antworten unter geheimen Nummern gespeichert, nicht unter deinem Namen, und sie werden gelöscht, wenn die Runde geschlossen wird. Wenn du Einstellungen änderst oder als Leitung etwas versprichst, steht das in `/pulse-admin { command-log }`.
me-rounds = **Runden, die für dich offen sind**
me-round = { $title } · { $team }, bis { $until }
me-no-round = keine
invited-directly = Du bekommst eine Direktnachricht, wenn dein Team gefragt wird. Falls keine ankommt, erlaube Direktnachrichten von Mitgliedern dieses Servers.
invited-no-more = Du bekommst keine Direktnachrichten mehr. Einladungen stehen im Kanal deines Teams.
withdrawn-everywhere = **Zurückgezogen.** Alles, was du in offenen Runden geantwortet oder geschrieben hast, ist gelöscht, als wärst du nicht da gewesen. Mit `/pulse { command-answer }` kannst du noch einmal antworten.
forgotten = **Vergessen.** Deine Wünsche sind gelöscht, ebenso alles, was du in offenen Runden geantwortet oder geschrieben hast, als wärst du nicht da gewesen. Ein Kommentar aus einer früheren Runde, der noch wartet, lässt sich nicht mehr finden, auch für dich nicht; er wird innerhalb von { $rounds } Runden gezeigt oder gelöscht. Mit `/pulse { command-answer }` kannst du noch einmal antworten.

## What people read when something cannot be done.

refusal-round-closed = Diese Runde wurde { $ago } geschlossen. Die nächste wird im Kanal deines Teams angekündigt.
refusal-too-late-to-withdraw = Eine Runde wurde { $ago } geschlossen, kurz bevor du zurückgezogen hast; was du darin geantwortet hast, ist deshalb gezählt. In allen Runden, die noch offen sind, sind deine Antworten gelöscht.
refusal-not-asked = Diese Runde ist für Mitglieder von { $teams }. Wenn du dazugehörst, bitte die Admins um die Rolle.
refusal-counts-elsewhere = Du hast die Rollen mehrerer Teams, und du zählst zu { $team }. Bitte antworte dort oder mit `/pulse { command-answer }`, wenn dieses Team gefragt wird.
refusal-not-yet = Dein Team wird am { $due } gefragt.
refusal-nothing-open = Für dich ist gerade keine Runde offen. Die nächste wird im Kanal deines Teams angekündigt.
refusal-empty-comment = Von diesem Kommentar lässt sich nichts zeigen. Bitte schreib ein paar einfache Worte.
refusal-stale = Dieser Button funktioniert nicht mehr. Mit `/pulse { command-answer }` siehst du, was offen ist.
refusal-unknown-command = Diese Form des Befehls kenne ich nicht. Vielleicht hat sie sich gerade geändert: Versuch es in einer Minute noch einmal.
refusal-not-an-admin = Das können nur Personen mit der Berechtigung „Server verwalten“.
refusal-not-leadership = Das können nur Personen, die die Berichte in ihrem Kanal lesen, und Admins.
refusal-nothing-shared = Mit deinem Team wurde noch nichts geteilt. Sobald über eine Runde berichtet wird, erscheint ihr Ergebnis im Kanal deines Teams, außer ein Admin hat das abgeschaltet.
refusal-bad-date = Ich verstehe „{ $text }“ nicht. Schreib einen Tag als 2026-12-24.
refusal-bad-promise = Ein Versprechen hat zwischen 1 und { $count } Zeichen.
refusal-bad-owner = Der Name der Person, die ein Versprechen einlöst, hat höchstens { $count } Zeichen.
refusal-unknown-topic = Ich kenne das Thema „{ $text }“ nicht. Die Themen hier: { $topics }. Lass es leer, wenn es keines davon ist. Nichts wurde gespeichert.
refusal-promise-ended = Dieses Versprechen wurde schon eingelöst oder zurückgenommen.
refusal-not-in-a-server = Das geht nur auf einem Server.
not-saved = Das konnte nicht gespeichert werden: Mein Speicherplatz ist voll oder nicht beschreibbar. Bitte versuch es in ein paar Minuten noch einmal.
sorry = Bei mir ist etwas schiefgegangen. Bitte versuch es in einer Minute noch einmal.
just-closing = Diese Runde wird gerade geschlossen, oder ich werde gerade neu gestartet. Bitte schau in einer Minute noch einmal nach.
try-again = Bitte versuch es in einer Minute noch einmal.
failure-later = Discord ist nicht erreichbar oder gerade ausgelastet.
failure-token = Discord nimmt das Token des Bots nicht an.
failure-no-access = Ich kann diesen Kanal nicht sehen.
failure-no-permission = Mir fehlt dort eine Berechtigung.
failure-no-channel = Diesen Kanal gibt es nicht mehr.
failure-no-message = Diese Nachricht gibt es nicht mehr.
failure-other = Discord hat mit Code { $code } abgelehnt.

## Posted in the leadership channel when something did not go as planned.

survey-gone = **{ $name }** konnte nicht gefragt werden: Diese Umfrage gibt es nicht mehr. Bitte füge sie wieder hinzu oder richte mit `/pulse-admin { command-setup }` eine andere ein. Die nächste Runde wäre { $next }.
round-lost = Runde { $round } von **{ $title }** für { $teams } musste vorzeitig enden: Der Schlüssel zu den Antworten oder die Datei mit ihnen ging verloren, vielleicht bei einem Neustart des Rechners. Was bis dahin geantwortet wurde, ist gezählt. Die nächste Runde wird wie geplant geöffnet.
openings-missed =
    { $count ->
        [one] { $teams }: Die Runde vom { $due } ist ausgefallen, weil Candor nicht lief oder Discord nicht erreichen konnte.
       *[other] { $teams }: { $count } Runden sind ausgefallen, die erste vom { $due }, weil Candor nicht lief oder Discord nicht erreichen konnte.
    }
openings-late = Die Runde vom { $due } wird jetzt nachgeholt.
openings-next = Die nächste wird am { $next } geöffnet (`{ $rule }`).
not-delivered = Ich konnte in { $channel } nicht schreiben.
not-delivered-setup = Führe `/pulse-admin { command-setup }` noch einmal aus, wenn nötig mit einem anderen Kanal.
not-delivered-permissions = Bitte gib mir dort die Berechtigungen „Kanal ansehen“ und „Nachrichten senden“, oder führe `/pulse-admin { command-setup }` noch einmal mit einem anderen Kanal aus.
not-delivered-meanwhile = Die Einladung zu dieser Runde fehlt weiterhin; antworten kann man mit `/pulse { command-answer }`.
not-delivered-result = Es war das eigene Ergebnis eines Teams; dafür brauche ich dort die Berechtigungen „Kanal ansehen“, „Nachrichten senden“, „Links einbetten“ und „Dateien anhängen“. `/pulse { command-results }` zeigt es trotzdem.

## Verdicts. They stand behind a score, and below a title in the chart.

verdict-higher = höher als üblich
verdict-lower = niedriger als üblich
verdict-steady = keine klare Veränderung
verdict-building =
    { $count ->
        [one] Vergleichsbasis im Aufbau (noch 1 Runde)
       *[other] Vergleichsbasis im Aufbau (noch { $count } Runden)
    }
verdict-not-comparable = Antworten womöglich nicht vergleichbar
verdict-not-shown = nicht gezeigt
verdict-in-a-row = { $verdict }, seit { $rounds } Runden

## The first line of a summary, in bold and without a full stop.

headline-lower =
    { $count ->
        [one] { $topics } ist niedriger als üblich
       *[other] { $topics } sind niedriger als üblich
    }
headline-higher =
    { $count ->
        [one] { $topics } ist höher als üblich
       *[other] { $topics } sind höher als üblich
    }
headline-lower-still =
    { $count ->
        [one] { $topics } ist weiterhin niedriger als üblich
       *[other] { $topics } sind weiterhin niedriger als üblich
    }
headline-higher-still =
    { $count ->
        [one] { $topics } ist weiterhin höher als üblich
       *[other] { $topics } sind weiterhin höher als üblich
    }
headline-steady = Keine klare Veränderung
headline-building =
    { $count ->
        [one] Vergleichsbasis im Aufbau (noch 1 Runde)
       *[other] Vergleichsbasis im Aufbau (noch { $count } Runden)
    }
headline-not-comparable = Diesmal kein Urteil: Antworten womöglich nicht vergleichbar
headline-nothing = Diesmal lässt sich nichts zeigen

## The rest of a summary. { $team } may also be one of the cell- messages.

summary-heading = **{ $headline }** · { $team }, Runde { $round }
cell-in-group = { $teams }, gezählt in { $group }
cell-in-server = { $teams }, gezählt im ganzen Server
finding-bare = { $topic }: { $verdict }
finding-building = { $topic }: { $score } (wahrscheinlich { $range })
finding = { $topic }: { $score } (wahrscheinlich { $range }; üblich { $usual }), { $verdict }
finding-long = { $topic }: { $score } (wahrscheinlich { $range }; letzte { $rounds } Runden { $recent }, üblich { $usual }), { $verdict }
score-or-lower = { $score } oder niedriger
score-or-higher = { $score } oder höher
range = { $low }–{ $high }
answered-few = Von { $people } Personen haben wenige geantwortet.
answered-half = Von { $people } Personen hat etwa die Hälfte geantwortet.
answered-most = Von { $people } Personen haben die meisten geantwortet.
answered-nearly-everyone = Von { $people } Personen haben fast alle geantwortet.
answered-up-to-half = Von { $people } Personen hat höchstens etwa die Hälfte geantwortet.
answered-half-or-more = Von { $people } Personen hat die Hälfte oder mehr geantwortet.
answered-most-or-all = Von { $people } Personen haben die meisten oder alle geantwortet.
answered-some = Von { $people } Personen hat ein Teil geantwortet.
answered-percent = Von { $people } Personen haben etwa { $percent } % geantwortet.
answered-percents = Von { $people } Personen haben { $low } bis { $high } % geantwortet.
answered-percent-or-more = Von { $people } Personen haben { $percent } % oder mehr geantwortet.
drift-down = In den letzten { $rounds } Runden ist { $topic } langsam gesunken, insgesamt um etwa { $score }.
drift-up = In den letzten { $rounds } Runden ist { $topic } langsam gestiegen, insgesamt um etwa { $score }.
told-from-chance = Bei so vielen Antworten muss sich eine einzelne Runde um etwa { $score } bewegen, damit man es vom Zufall unterscheiden kann.
not-shown-topics = { $topics }: nicht gezeigt, weil weniger als { $least } Personen eine Aussage dazu beantwortet haben.
not-comparable-topics = { $topics }: kein Urteil, weil zu wenige geantwortet haben, oder viel mehr oder weniger als letztes Mal.
new-series = Mit Runde { $round } haben sich die Fragen geändert, deshalb wird nicht mit den Runden davor verglichen.
building-why = Eine Runde kann höher oder niedriger genannt werden, sobald es drei Runden davor gibt.
next-step = **Was nun:** Frag das Team, was dahintersteckt, und drück [{ button-promise }] für eine Sache, die es merken wird.
next-step-promised = **Was nun:** Frag das Team, was dahintersteckt, und löse ein, was unten versprochen ist; [{ button-promise }] fügt etwas hinzu.
next-step-few = **Was nun:** Diesmal lässt sich nichts schließen. Bleibt es so, frag das Team, was es vom Antworten abhält.
comments-below = Was geschrieben wurde, steht im Thread darunter.
scale-note = Werte gehen von 1 (stimme gar nicht zu) bis 5 (stimme voll zu), gerundet. Wahrscheinlich: wo der wirkliche Wert des Teams liegt, 9 von 10 Mal. Üblich: der Mittelwert von bis zu neun Runden vor dieser, oder vor den letzten, wo diese zusammen genannt sind. Höher oder niedriger: durch Zufall allein etwa ein Thema von hundert.
event = { $event } ({ $day })
event-news = Seit der letzten Runde: **{ $event }**.
since-event = In den { $rounds } Runden nach **{ $event }**: { $topics }. Was danach kam, muss nicht davon gekommen sein.
since-done = In den { $rounds } Runden, seit dies getan ist: „{ $done }“: { $topics }. Was danach kam, muss nicht davon gekommen sein.
since-lower = { $topic } ist niedriger als davor ({ $recent }; davor { $usual })
since-higher = { $topic } ist höher als davor ({ $recent }; davor { $usual })
since-steady = keine klare Veränderung bei { $topics }
since-not-comparable = Antworten zu { $topics } womöglich nicht vergleichbar
promises = **Versprochen und noch nicht getan**
promise-made = versprochen { $ago }
promise-due = fällig am { $day }
promise-overdue = **überfällig seit { $day }**
promises-more =
    { $count ->
        [one] und 1 weiteres
       *[other] und { $count } weitere
    }
not-shown-small = Ergebnisse werden für Teams ab { $least } Personen gezeigt; { $team } hatte { people }, als die Runde geöffnet wurde.
not-shown-few = Zu wenige Antworten: Ergebnisse werden erst ab { $least } gezeigt, damit sich von niemandem die Antwort ausrechnen lässt.
next-round = Nächste Runde: { $next }

## The same for those who do not see the picture: read aloud, sentence by sentence.

alt-heading = { $team }, Runde { $round }: { $headline }.
alt-sentence = { $text }.

how-to-read = **Wie man einen Bericht liest**
how-to-read-score = **Wert:** der Mittelwert aller Antworten zu einem Thema, von 1 (stimme gar nicht zu) bis 5 (stimme voll zu). Er ist gerundet, und ein sehr niedriger oder sehr hoher wird nur als Grenze gezeigt, etwa „{ $lowest }“ oder „{ $highest }“, damit sich von niemandem die Antwort ausrechnen lässt.
how-to-read-likely = **Wahrscheinlich:** Alle antworten jedes Mal etwas anders, und nicht alle antworten. In neun von zehn Fällen liegt der wirkliche Wert des Teams in diesem Bereich. Ob er sich verändert hat, sagt das Urteil, nicht der Bereich.
how-to-read-usual = **Üblich:** der Mittelwert von bis zu neun Runden davor; es braucht drei. Wo die letzten drei Runden zusammen genannt sind, von bis zu neun vor diesen. Was anhält, wird also nach neun bis zwölf Runden das neue Übliche.
how-to-read-verdict = **Urteil:** Ein Wert heißt nur dann höher oder niedriger als üblich, wenn es kaum Zufall sein kann; bei etwa einem Thema von hundert war es doch Zufall. „{ verdict-steady }“ heißt, dass sich nichts vom Zufall unterscheiden lässt, nicht, dass nichts passiert ist.
how-to-read-not-shown = **Nicht gezeigt:** Zu wenige haben geantwortet, oder es sind zu wenige Personen. Kleine Teams werden mit anderen zusammen gezählt oder weggelassen, damit niemand bloßgestellt wird.
how-to-read-next = **Was du damit machst:** Sprich mit dem Team über das, was auffällt, versprich eine Sache, und sag Bescheid, wenn sie getan ist: `/pulse-admin { command-action } { command-action-done }`.

promised = **Notiert, als Versprechen an { $teams }**, noch ohne dass es gesagt ist:
promised-to-all = **Notiert, als Versprechen an alle Teams**, noch ohne dass es gesagt ist:
promised-next = Es steht in jedem Bericht, bis es getan ist. Das Team erfährt dann davon, wenn du `/pulse-admin { command-action } { command-action-done }` benutzt.
taken-back = **Zurückgenommen:** { $promise }
kept-preview = **Das würde gepostet** in { $channel }:
kept-preview-rest = Noch ist nichts gepostet. Um es anders zu sagen, führ den Befehl noch einmal mit der Option `{ option-action-what }` aus; um das Versprechen offen zu lassen, schließ diese Nachricht.
kept-preview-nowhere = **Niemand würde davon hören**, denn das Team, dem es galt, gibt es nicht mehr: { $promise }
kept-told = **Erledigt**, und das Team erfährt es: { $promise }
kept-untold = **Erledigt**, und nichts wird gepostet: { $promise }

## What stands above the summaries of a round that asks several teams.

overview-heading = **{ $headline }** · { $title }, Runde { $round }
overview-found =
    { $count ->
        [one] 1 von { $total } Werten hebt sich vom Zufall ab
       *[other] { $count } von { $total } Werten heben sich vom Zufall ab
    }
overview-stand-out = Über alle Teams zusammen lässt sich dies vom Zufall unterscheiden:
overview-calm = Nichts hebt sich vom Zufall ab
overview-building = Die Vergleichswerte entstehen noch
overview-continued = { $title }, Runde { $round } · Teil { $place }
overview-groups = Wo der Wert jeder Gruppe liegt, aus den Werten ihrer Teams:
overview-group = **{ $group }** ({ people }): { $topics }
overview-server = **Der ganze Server** ({ people }): { $topics }
overview-topic = { $topic } { $range }
overview-topic-not-shown = { $topic } nicht gezeigt
counted-alone = { $teams }: eigene Zusammenfassung unten
counted-in-group = { $teams }: gezählt in { $group }
counted-in-server = { $teams }: gezählt im ganzen Server
counted-not-shown = { $teams }: nicht gezeigt

## The comments of a round, in a thread.

thread-comments = Was geschrieben wurde
comments-heading = **Kommentare aus { $team }**, Runde { $round }, ohne bestimmte Reihenfolge:
comments-heading-server = **Kommentare aus dem ganzen Server**, Runde { $round }, ohne bestimmte Reihenfolge:

## Words in the chart. Short: it is 1200 pixels wide, with letters 24 pixels high.

chart-headline = { $team } · Runde { $round } · { $headline }
chart-team = Team
chart-topic = Thema { $place }
chart-subtitle = Wert von 1 bis 5. Band: wo der wirkliche Wert wahrscheinlich liegt (9 von 10 Mal). Gepunktet: das Übliche.
chart-subtitle-first = Wert von 1 bis 5. Band: wo der wirkliche Wert wahrscheinlich liegt (9 von 10 Mal).
chart-heat-subtitle = Wert von 1 bis 5; je dunkler, desto höher.
chart-stands-out = Höher oder niedriger als im Team üblich, kaum Zufall. Kein Dreieck: nicht so sicher.
chart-people = von { $people }
chart-round = Runde { $round }
chart-answers = Antworten
chart-no-answers = Diese Runde wird nicht gezeigt.
chart-grey-column = Graue Spalte: eine Runde, die nicht gezeigt wird.
chart-thin-line = Dünne Linie: eine neue Reihe beginnt.
chart-coded-end = T, + oder −: dieser Wert oder darüber hinaus.
chart-not-drawn =
    { $count ->
        [one] 1 weiteres Thema ist nicht gezeichnet.
       *[other] { $count } weitere Themen sind nicht gezeichnet.
    }

## Commands, as Discord offers them while people type.

command-pulse =
    .description = Der Puls deines Teams: ein paar Fragen, und niemand erfährt, wer was gesagt hat
command-answer = antworten
    .description = Die Fragen beantworten, die für dich offen sind
command-results = ergebnisse
    .description = Was mit deinem Team geteilt wurde, nur für dich
command-privacy = datenschutz
    .description = Wer was sieht und was aufbewahrt wird
command-me = ich
    .description = Was über dich gespeichert ist, direkte Einladungen, zurückziehen, vergessen werden

command-pulse-admin =
    .description = Pulse einrichten und ihre Ergebnisse sehen
command-setup = einrichten
    .description = Einen Puls für ein Team einrichten: wer gefragt wird, wo und wann
command-team = team
    .description = Teams und die Gruppen, in denen sie liegen
command-team-add = hinzufügen
    .description = Ein Team zu denen hinzufügen, die gefragt werden
command-team-edit = bearbeiten
    .description = Ein Team ändern
command-team-remove = entfernen
    .description = Ein Team nicht mehr fragen
command-team-list = liste
    .description = Alle Teams mit ihren Größen und Gruppen
command-survey = umfrage
    .description = Was gefragt werden kann, und eigene Umfragen
command-survey-list = liste
    .description = Alle Umfragen: wofür sie sind, wie lang, in welchen Sprachen
command-survey-preview = vorschau
    .description = Die nächsten drei Runden einer Umfrage ausprobieren; nichts wird gespeichert
command-survey-add = hinzufügen
    .description = Eine eigene Umfrage hinzufügen, oder eine neue Version davon
command-survey-remove = entfernen
    .description = Eine eigene Umfrage entfernen, die kein Zeitplan fragt
command-schedule = zeitplan
    .description = Wann Teams gefragt werden
command-schedule-add = hinzufügen
    .description = Einen Zeitplan für vorhandene Teams anlegen
command-schedule-edit = bearbeiten
    .description = Einen Zeitplan ändern
command-schedule-pause = pausieren
    .description = Einen Zeitplan ruhen lassen
command-schedule-resume = fortsetzen
    .description = Einen Zeitplan weiterlaufen lassen
command-schedule-skip = auslassen
    .description = Die nächste Öffnung auslassen, oder Tage wie Feiertage
command-schedule-remove = entfernen
    .description = Einen Zeitplan entfernen; frühere Zusammenfassungen bleiben
command-schedule-list = liste
    .description = Alle Zeitpläne mit ihren nächsten Öffnungen
command-settings = einstellungen
    .description = Wie viele Personen Ergebnisse und Kommentare brauchen und wie lange sie aufbewahrt werden
command-settings-show = anzeigen
    .description = Die Einstellungen, wie sie sind
command-settings-set = ändern
    .description = Einstellungen ändern, für Runden, die später geöffnet werden
command-doctor = diagnose
    .description = Kanäle, Rechte, Rollen und die Datenbank prüfen
command-log = protokoll
    .description = Wer was geändert hat
command-round = runde
    .description = Eine Runde von Hand öffnen oder schließen
command-round-status = status
    .description = Was offen ist, bis wann, und ob die Einladungen verschickt sind
command-round-open = öffnen
    .description = Jetzt eine Runde öffnen
command-round-close = schließen
    .description = Jetzt eine offene Runde schließen
command-report = bericht
    .description = Ergebnisse noch einmal sehen
command-report-show = anzeigen
    .description = Die Zusammenfassung einer früheren Runde zeigen, nur dir
command-report-export = exportieren
    .description = Alles, was gezeigt wurde, als Tabelle, nur dir
command-event = ereignis
    .description = Was passiert ist: in Bildern markiert und davor und danach verglichen
command-event-add = hinzufügen
    .description = Etwas notieren, das für Werte wichtig sein kann, etwa eine Umstrukturierung
command-event-list = liste
    .description = Alles, was notiert ist
command-event-remove = entfernen
    .description = Etwas wieder herausnehmen
command-action = aktion
    .description = Was die Leitung verspricht und dem Team sagt, wenn es getan ist
command-action-add = hinzufügen
    .description = Einem Team etwas versprechen, oder allen
command-action-done = erledigt
    .description = Dem Team sagen, dass ein Versprechen eingelöst ist; du siehst zuerst, was gepostet wird
command-action-list = liste
    .description = Alle Versprechen, offene und eingelöste

## Options of the commands, by the same rules as their names.

option-setup-team = team
    .description = Die Rolle, deren Mitglieder gefragt werden
option-setup-ask-in = fragen-in
    .description = Der Kanal des Teams, in dem die Einladung erscheint
option-setup-report-to = berichten-in
    .description = Der Kanal der Leitung, in dem die Zusammenfassung erscheint
option-setup-survey = umfrage
    .description = Was gefragt wird
option-setup-when = wann
    .description = Wann geöffnet wird, zum Beispiel: every monday 10:00; sonst, wie es zur Umfrage passt
option-setup-zone = zeitzone
    .description = Die Zeitzone des Teams, zum Beispiel: Europe/Berlin
option-setup-open-for = offen-für
    .description = Wie lange man antworten kann, zum Beispiel: 2 days
option-team-role = rolle
    .description = Die Rolle, deren Mitglieder das Team sind
option-team-name = name
    .description = Wie das Team heißt; ohne Angabe wie die Rolle
option-team-add-ask-in = fragen-in
    .description = Der Kanal des Teams, in dem die Einladung erscheint
option-team-add-parent = gruppe
    .description = Die Gruppe, in der es liegt, zum Beispiel: Engineering / Platform
option-team-add-schedule = zeitplan
    .description = Der Zeitplan, nach dem es gefragt wird; ohne Angabe der einzige
option-team-edit-ask-in = fragen-in
    .description = Der Kanal des Teams
option-team-edit-parent = gruppe
    .description = Die Gruppe, in der es liegt, zum Beispiel: Engineering / Platform; `none` für keine Gruppe
option-team-edit-place = platz
    .description = Sein Platz in der Reihenfolge: Wer mehrere Teamrollen hat, zählt zum ersten Team
option-schedule-survey = umfrage
    .description = Was gefragt wird
option-schedule-when = wann
    .description = Wann geöffnet wird, zum Beispiel: every monday 10:00
option-schedule-report-to = berichten-an
    .description = Der Kanal der Leitung, in dem die Zusammenfassung erscheint
option-schedule-zone = zeitzone
    .description = Die Zeitzone, zum Beispiel: Europe/Berlin
option-schedule-open-for = offen-für
    .description = Wie lange geantwortet werden kann, zum Beispiel: 2 days
option-schedule-teams = teams
    .description = Wer gefragt wird, zum Beispiel: @Atlas, @Borealis; sonst alle Teams
option-schedule-remind = erinnern
    .description = Nach wie viel Prozent der Zeit erinnert wird; 0 für nie
option-schedule-schedule = zeitplan
    .description = Welcher Zeitplan; sonst der einzige
option-schedule-skip-days = tage
    .description = Tage wie: 2026-12-24, 2026-12-31; sonst die nächste Öffnung
option-schedule-skip-undo = zurücknehmen
    .description = Das Auslassen zurücknehmen
option-team-zone = zeitzone
    .description = Die Zeitzone, nach deren Uhr das Team gefragt wird; sonst die des Zeitplans
option-survey-survey = umfrage
    .description = Welche Umfrage
option-survey-add-file = datei
    .description = Die Umfrage, eine Textdatei, die auf .toml endet
option-settings-min-group = mindestgruppe
    .description = Für wie viele Antworten ein Ergebnis mindestens stehen muss
option-settings-comment-group = kommentargruppe
    .description = Ab wie vielen Antworten Kommentare gezeigt werden
option-settings-share-with-team = mit-team-teilen
    .description = Ob jedes Team sein eigenes Ergebnis in seinem Kanal liest
option-settings-retention = aufbewahrung
    .description = Für wie viele Monate aufbewahrt wird, was gezeigt wurde
option-settings-language = sprache
    .description = Die Sprache, in der in Kanälen geschrieben wird
option-round-open-schedule = zeitplan
    .description = Welcher Zeitplan
option-round-close-round = runde
    .description = Welche Runde
option-report-schedule = zeitplan
    .description = Welcher Zeitplan
option-report-round = runde
    .description = Welche Runde; ohne Angabe die letzte
option-export-schedule = zeitplan
    .description = Welcher Zeitplan; alle, wenn weggelassen
option-export-round = runde
    .description = Welche Runde; alle, wenn weggelassen
option-export-format = format
    .description = CSV für Tabellen (wenn weggelassen) oder JSON für Programme
option-event-date = datum
    .description = Der Tag, zum Beispiel: 2026-12-24
option-event-label = name
    .description = Wie es heißt, zum Beispiel: Klausur
option-event-team = team
    .description = Die Rolle des Teams, das es betraf; alle Teams, wenn nichts angegeben ist
option-event-event = ereignis
    .description = Welches
option-action-promise = versprechen
    .description = Was ihr tun werdet, zum Beispiel: freitags keine Besprechungen
option-action-team = team
    .description = Die Rolle des Teams, dem es gilt; alle Teams, wenn nichts angegeben ist
option-action-dimension = thema
    .description = Das Thema, um das es geht; Berichte sagen, ob es sich danach bewegt
option-action-owner = verantwortlich
    .description = Wer es einlöst
option-action-due = fällig
    .description = Bis wann, zum Beispiel: 2026-12-24
option-action-action = aktion
    .description = Welches Versprechen
option-action-what = was
    .description = Was getan wurde; das Versprechen selbst, wenn nichts angegeben ist
