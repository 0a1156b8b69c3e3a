### What Candor says to people, in English. The other languages hold the same messages.
###
### Plain words, short and kind, no exclamation marks. People are addressed the way colleagues
### talk to each other (German "du", French "vous", Spanish "tú", Portuguese "você").
###
### The words: a TEAM is asked, in a ROUND, with a SURVEY; groups of teams are called GROUPS.
### LEADERSHIP reads the SUMMARY. People give ANSWERS and may leave a COMMENT.
###
### Each message is one paragraph: no line breaks within a text. Text in ** ** is bold, text in
### ` ` is typed by people. Keep both, and keep what stands in { }.
###
### The variables are the same everywhere:
###   $team      the name of a team               $teams     names of teams, in a row
###   $group     the name of a group of teams     $groups    groups with their sizes, in a row
###   $title     the title of a survey            $topic     what a survey measures, such as "Trust"
###   $topics    several of them, in a row        $channel   a channel, as a mention
###   $round     the number of a round            $rounds    how many rounds (a number)
###   $until     date and time of a closing       $ago       how far away it is: "in 2 days", "3 hours ago"
###   $due       date and time of an opening      $next      date and time of the next opening
###   $count     how many (a number)              $total     out of how many (a number)
###   $place     which of them (a number)
###   $people    how many people (a number)       $before    what a number was before
###   $least     the fewest answers or people it takes (a number, 4 to 21)
###   $answers   the fewest answers comments take (a number, 4 to 20)
###   $writers   the fewest comments it takes (a number: 3)
###   $score     a score such as 3.25, written as the language does
###   $low, $high, $usual, $recent                scores, too; or whole per cents
###   $lowest, $highest                           such as "2.0 or lower" and "4.0 or higher"
###   $range     such as 2.75–3.75                $percent   whole per cents (a number)
###   $verdict   one of the verdict- messages     $headline  one of the headline- messages
###   $word      a word from a comment            $link      an address
###   $rule      when a survey opens, as an admin typed it, in English
###   $language  the name of a language in itself $code      a number of Discord's for an error
###   $recall    the time statements speak of, such as "In the past week"
###   $name      the name of a survey, as admins type it
###   $event     what something that happened is called
###   $day       a day
###   $promise   what leadership promised         $done      what it did
###   $text      a whole sentence without its end $first, $second   what a row is made of

## Pieces that other messages are made of.

# So many people, inside sentences: "The team has {people}".
people =
    { $people ->
        [0] nobody
        [one] one person
       *[other] { $people } people
    }
# Two in a row, or the last two of a longer row: "Atlas and Borealis".
list-and = { $first } and { $second }
# The others of a row: "Atlas, Borealis".
list-comma = { $first }, { $second }
# The end of a row that is too long: "Atlas, Borealis, Cygnus and 4 more".
list-more =
    { $count ->
        [one] { $first } and 1 more
       *[other] { $first } and { $count } more
    }

## Buttons. At most 80 characters; best at most 20, so that they fit a telephone.

button-answer = Answer
button-answer-again = Answer again
# Opens a page on who will see what.
button-who-sees = Who sees this?
# Leaves one question without an answer.
button-skip = Skip
# To the question before.
button-back = Back
# Goes through one's answers again.
button-change = Change
# Opens the form for a comment.
button-comment = Leave a comment
button-replace-comment = Replace my comment
# Deletes all one's answers in a round.
button-withdraw = Withdraw
# The three below the preview of a comment.
button-send = Send
button-edit = Edit
button-discard = Discard
# The four below "What is stored about you".
button-invite-directly = Invite me directly
button-stop-invitations = Stop direct invitations
button-withdraw-all = Withdraw my answers
button-forget = Forget me
# Below a summary: opens an explanation, a form, and a file.
button-how-to-read = How to read this
button-promise = Promise an action
button-export = Export
# Below a promise that was just made, and below what a team would read of one that was kept.
button-take-back = Take it back
button-tell-teams = Post it
button-tell-nobody = Done, post nothing

## The form for a comment. Title and label at most 45 characters, the placeholder at most 100.

form-title-comment = Leave a comment
form-label-comment = What should leadership know?
placeholder-comment = No names, please. You will see exactly what is shown before it is sent.
# The form for a promise, by the same limits.
form-title-promise = Promise an action
form-label-promise = What will you do?
form-label-topic = Topic, if it is about one
form-label-owner = Who keeps the promise?
form-label-due = Until when?
placeholder-promise = Something the team will notice, such as: no meetings on Fridays

## Posted in a team's channel.

# First line of the invitation, before and after the round.
round-heading = **{ $title }** · { $team }, round { $round }
invitation-questions =
    { $count ->
        [one] 1 short statement, about a minute. Open until { $until } ({ $ago }).
       *[other] { $count } short statements, about a minute. Open until { $until } ({ $ago }).
    }
invitation-promise = Leadership sees scores of at least { $least } people together, and comments without names; never who said what. [{ button-who-sees }] tells you exactly.
# Instead, where nothing can be shown.
invitation-nothing-shown = So few are asked that nothing can be shown. [{ button-who-sees }] tells you why.
# Only when the size of the team has changed.
invitation-size =
    { $before ->
        [0] { $team } has { people } now; it had nobody last time.
       *[other] { $team } has { people } now; it had { $before } last time.
    }
# What becomes of the invitation when the round is over.
invitation-closed = This round closed { $ago }. Who gave which answer has been forgotten.
# Half-way, to everybody alike.
reminder = **{ $title }** · { $team }, round { $round } is open until { $until } ({ $ago }). If you have answered: thank you. If not, use the invitation or `/pulse { command-answer }`.
# When an admin has lowered what it takes for results or comments to be shown: a heading, one
# or two lines of a list, and a last line.
lowered = An admin changed what is shown **from the next round on**:
lowered-results = Results are shown **from { $least } answers on** (until now: { $before }).
lowered-comments = Comments are shown **from { $answers } answers on** (until now: { $before }).
lowered-rest = A round that is open now stays as it is. `/pulse { command-privacy }` tells you who will see what.
# The first line of a team's own result; the headline- message follows in bold.
shared-heading = **Thank you for your answers.** { $title }, round { $round }: this is what { $team } said.
shared-heading-nothing = **Thank you for your answers.** { $title }, round { $round }, { $team }:
# When a promise was kept: exactly one of the next four, then the two below them.
you-said = **You told us** how things are going.
you-said-topic = **You told us** about { $topic }.
you-said-lower = **You said** that { $topic } is lower than usual (round { $round }).
you-said-higher = **You said** that { $topic } is higher than usual (round { $round }).
we-promised = **We promised:** { $promise }
we-did = **We did:** { $done }

## Sent as a direct message to those who asked for it.

direct-invitation = **{ $title }** · { $team }, round { $round } is open until { $until } ({ $ago }). Answer here: { $link }
# Later, to those of them who have not answered.
direct-reminder = **{ $title }** · { $team }, round { $round } is still open until { $until } ({ $ago }). Nothing of yours is there yet. Answer here: { $link }
direct-invitation-why = You get this message because you asked for it; `/pulse { command-me }` in the server turns it off.

## The questions, for one person's eyes.

# Above the first question.
question-first = Only you can see this. Each press is saved at once, and counts in { $team }. Skip what you cannot judge.
question-place = **{ $place } of { $total }** · { $topic }
# Above each statement: the time it speaks of, as in "In the past week:".
question-recall = { $recall }:
# When the form for a comment cannot be opened.
question-form = Please use the form to write your comment.

## After the last question: what is saved, then until when it can be changed.

saved-all = **Thank you.** All your answers are saved.
saved-all-and-comment = **Thank you.** All your answers and your comment are saved.
# { $count } answers out of { $total }; the other questions were skipped.
saved-some =
    { $count ->
        [one] **Thank you.** You answered 1 of { $total }, and that is saved.
       *[other] **Thank you.** You answered { $count } of { $total }, and that is saved.
    }
saved-some-and-comment = **Thank you.** { $count } of { $total } answers and your comment are saved.
saved-comment = **Thank you.** Your comment is saved.
saved-until = You can change or withdraw everything until { $until } ({ $ago }). Then who said what is forgotten.
saved-nothing = You skipped everything, so nothing of yours is kept. You can still answer until { $until } ({ $ago }).
withdrawn = **Withdrawn.** Your answers and any comment are deleted, as if you had never answered. You can answer again until { $until }.

## A survey that is only looked at, before anybody is asked.

try-heading = **Preview** of { $title }, round { $place } of the next { $total }. Press what you like: nothing is saved.
# In the place of a team's name.
try-team = your team
# After the last question.
try-end = **That is all.** A comment can be left here, and everything can be changed or withdrawn until the round closes.
button-round = Round { $place }

## What the writer of a comment sees before it is sent. The comment stands between the lines.

preview = **This is what will be shown**, among the comments of { $team } ({ people }), to everybody who can read { $channel }, if at least { $writers } people of the team write a comment in this round and { $answers } answer. If too few answer, it waits for { $rounds } more rounds at most. What cannot be shown is deleted unseen.
# The same for a team that may be counted together with others.
preview-together = **This is what will be shown**, among the comments of { $team } ({ people }), to everybody who can read { $channel }, if at least { $writers } people of the team, or of teams counted with it, write a comment in this round and { $answers } answer. If too few answer, it waits for { $rounds } more rounds at most. What cannot be shown is deleted unseen.
# One line for each word that may give somebody away.
warning-name = ⚠️ “{ $word }” is the name of somebody here.
warning-date = ⚠️ “{ $word }” tells when something was.
warning-address = ⚠️ “{ $word }” may be part of an address or a number.
# To somebody whose language is not that of the channel where comments are shown.
preview-language = ⚠️ A comment is shown as it is written. Where few write in your language, it tells who you are; this channel reads { $language }.
preview-style = Writing style and details can give you away. Nothing is sent yet.

## "Who sees this?": what one person is told, line by line.

# The promise, in the words used everywhere. It has to stay exactly as strong as it is.
promise = Once a round has closed, nobody can tell who gave which answer: not your leader, not a server admin, not whoever runs the bot with its files, backups and logs. While it is open, whoever runs the bot could look if they tried. Discord itself sees your clicks. A comment can give you away by what it says.
# The heading while a round is open.
who-sees = **Who sees this?**
# The heading when none is.
who-sees-next = **Who sees what?** No round is open for you. If one opened now:
count-in = You count in **{ $team }** ({ people }).
count-in-group = You count in **{ $team }** ({ people }), which is part of { $groups }.
# One of { $groups }.
group-with-people = { $group } ({ people })
# For somebody who has the roles of other teams as well.
count-in-one = You also have the role of { $teams }; everybody counts in one team only.

# Exactly one of the next six. A round that asks one team:
sees-team = **Leadership sees**, in { $channel }: a score for each topic, if at least { $least } people of { $team } answer.
# A round that asks several teams:
sees-team-or-more = **Leadership sees**, in { $channel }: a score for each topic, of { $team } if at least { $least } people of it answer. When too few do, or when a smaller team cannot be shown alone, { $team } is counted together with others. For groups of teams, only a range.
sees-quiet = **Leadership sees**, in { $channel }: a score for each topic, of { $team } together with others, because its size changed lately, and only if at least { $least } of them answer.
sees-small = **Leadership sees**, in { $channel }: a score for each topic, of { $team } together with others, because it is too small to be shown alone, and only if at least { $least } of them answer.
# The round, or the team, is too small for anything.
sees-nothing-round = **Leadership sees**, in { $channel }, nothing: results are shown from { $least } answers on, and this round asks { people } in all.
sees-nothing-team = **Leadership sees**, in { $channel }, nothing: results are shown for teams of at least { $least } people, and { $team } had { people }.
# Follows the first four of the six.
sees-rounded = Scores are rounded, and a very low or very high one is shown only as a limit, such as “{ $lowest }” or “{ $highest }”, so that nobody's answer can be worked out.
# Follows sees-rounded where teams hear their results.
sees-shared = **Your team sees** its own result, with the same rules, in { $channel } when the round is reported.
# The same for a round that asks several teams.
sees-shared-together = **Your team sees** the result it is counted in, with the same rules, in { $channel } when the round is reported. Teams that are counted together see the same one.

comments-shown = **Comments** appear there, shuffled and without scores, if at least { $writers } people of your team write one in the same round and { $answers } answer. Where too few answer, they wait for { $rounds } more rounds at most. What is not shown is deleted unseen.
comments-shown-together = **Comments** appear there, shuffled and without scores, if at least { $writers } people of your team, or of teams counted with it, write one in the same round and { $answers } answer. Where too few answer, they wait for { $rounds } more rounds at most. What is not shown is deleted unseen.
comments-not-asked = **Comments** are not asked for either.
kept = **Kept:** only what was shown, and a comment while it waits. Your answers are deleted when the round closes, { $until }.
kept-next = **Kept:** only what was shown, and a comment while it waits. Answers are deleted when a round closes.
changed-your-mind = **Changed your mind?** Until a round closes, you can answer again, press [{ button-withdraw }], or use `/pulse { command-me }`.
# For somebody whom nothing asks: heading and text.
nobody-asks = **Who sees what?**
nobody-asks-you = You have no role of a team that is asked, so nobody asks you anything. People who are asked see here, and beside every invitation, who would see what. Results are shown from { $least } answers on, rounded, and never what one person said.

## `/pulse me`: what is stored about one person, and what its buttons do.

me-wish = **What is stored about you:** you asked to be invited by direct message, in { $language }, and nothing else.
me-nothing = **What is stored about you:** nothing.
me-answers = While a round is open, your answers are stored under secret numbers, not under your name, and they are deleted when it closes. If you change settings or promise something as a leader, `/pulse-admin { command-log }` says so.
# Above a list of rounds, or the word for none.
me-rounds = **Rounds open for you**
me-round = { $title } · { $team }, until { $until }
me-no-round = none
invited-directly = You will get a direct message when your team is asked. If none arrives, allow direct messages from members of this server.
invited-no-more = You get no direct messages any more. Invitations are in your team's channel.
withdrawn-everywhere = **Withdrawn.** Whatever you answered or wrote in open rounds is deleted, as if you had never answered. You can answer again with `/pulse { command-answer }`.
forgotten = **Forgotten.** Your choice about direct invitations is deleted, and so is whatever you answered or wrote in open rounds, as if you had never answered. A comment from an earlier round that still waits cannot be found any more, not even for you; it is shown or deleted within { $rounds } rounds. You can answer again with `/pulse { command-answer }`.

## What people read when something cannot be done.

refusal-round-closed = This round closed { $ago }. The next one is announced in your team's channel.
refusal-too-late-to-withdraw = A round closed { $ago }, just before you withdrew, so what you answered in it is counted. In all rounds that are still open, your answers are deleted.
refusal-not-asked = This round is for members of { $teams }. If you belong there, ask an admin for the role.
refusal-counts-elsewhere = You have the roles of several teams, and you count in { $team }. Please answer there, or with `/pulse { command-answer }` when it is asked.
# To somebody whose team is asked later, by its own clock.
refusal-not-yet = Your team is asked { $due }.
refusal-nothing-open = No round is open for you right now. The next one is announced in your team's channel.
refusal-empty-comment = Nothing of this comment can be shown. Please write a few plain words.
refusal-stale = This button no longer works. Use `/pulse { command-answer }` to see what is open.
refusal-unknown-command = I do not know this form of the command. It may have changed just now: try it again in a minute.
# "Manage Server" is what Discord calls this permission in your language.
refusal-not-an-admin = Only people with the permission Manage Server can do this.
refusal-not-leadership = Only people who read the summaries in their channel, and admins, can do this.
refusal-nothing-shared = Nothing has been shared with your team yet. When a round is reported, its result appears in your team's channel, unless an admin has turned that off.
refusal-bad-date = I do not understand “{ $text }”. Write a day as 2026-12-24.
# { $count } is the most characters it may have.
refusal-bad-promise = A promise has between 1 and { $count } characters.
refusal-bad-owner = The name of whoever keeps a promise has at most { $count } characters.
refusal-unknown-topic = I do not know the topic “{ $text }”. The topics here: { $topics }. Leave it empty if it is none of them. Nothing has been saved.
refusal-promise-ended = This promise has been kept or taken back already.
refusal-not-in-a-server = This works in a server only.
not-saved = That could not be saved: my disk is full or cannot be written to. Please try again in a few minutes.
# A mistake of Candor's own.
sorry = Something went wrong on my side. Please try again in a minute.
just-closing = This round is closing just now, or I am being restarted. Please look again in a minute.
# Follows one of the failure- sentences.
try-again = Please try again in a minute.
failure-later = Discord is out of reach or busy.
failure-token = Discord does not accept the bot's token.
failure-no-access = I cannot see that channel.
failure-no-permission = I lack a permission there.
failure-no-channel = That channel does not exist any more.
failure-no-message = That message does not exist any more.
failure-other = Discord refused with code { $code }.

## Posted in the leadership channel when something did not go as planned.

# When the survey of a schedule is not there any more.
survey-gone = **{ $name }** could not be asked: that survey is not there any more. Please add it again, or set up another one with `/pulse-admin { command-setup }`. The next round would be { $next }.
round-lost = Round { $round } of **{ $title }** for { $teams } had to end early: the key to its answers, or their file, was lost, perhaps when the computer was restarted. What had been answered until then is counted. The next round opens as planned.
# { $count } openings passed; { $due } is the first of them.
openings-missed =
    { $count ->
        [one] { $teams }: the round due { $due } was not asked, because Candor was not running or could not reach Discord.
       *[other] { $teams }: { $count } rounds were not asked, the first due { $due }, because Candor was not running or could not reach Discord.
    }
openings-late = The one due { $due } is asked now.
openings-next = The next one opens { $next } (`{ $rule }`).
# Followed by one of the failure- sentences, then one of the next two, then the last.
not-delivered = I could not post in { $channel }.
not-delivered-setup = Run `/pulse-admin { command-setup }` again, with another channel if need be.
# The names of the permissions are those Discord shows in your language.
not-delivered-permissions = Please give me the permissions View Channel and Send Messages there, or run `/pulse-admin { command-setup }` again with another channel.
not-delivered-meanwhile = This round's invitation stays missing; people can answer with `/pulse { command-answer }`.
# Instead, when it was a team's own result.
not-delivered-result = It was a team's own result, which needs the permissions View Channel, Send Messages, Embed Links and Attach Files there. `/pulse { command-results }` shows it all the same.

## Verdicts. They stand behind a score, and below a title in the chart.

verdict-higher = higher than usual
verdict-lower = lower than usual
verdict-steady = no clear change
# { $count } more rounds are needed to know what is usual.
verdict-building =
    { $count ->
        [one] still building a baseline (1 more round)
       *[other] still building a baseline ({ $count } more rounds)
    }
verdict-not-comparable = answers may not be comparable
verdict-not-shown = not shown
# Behind higher or lower, when it has been so for several rounds.
verdict-in-a-row = { $verdict } for { $rounds } rounds now

## The first line of a summary, in bold and without a full stop.

# "Trust is lower than usual", "Trust and Learning are lower than usual"; { $count } topics.
headline-lower =
    { $count ->
        [one] { $topics } is lower than usual
       *[other] { $topics } are lower than usual
    }
headline-higher =
    { $count ->
        [one] { $topics } is higher than usual
       *[other] { $topics } are higher than usual
    }
# When it has been so in the round before, too.
headline-lower-still =
    { $count ->
        [one] { $topics } is still lower than usual
       *[other] { $topics } are still lower than usual
    }
headline-higher-still =
    { $count ->
        [one] { $topics } is still higher than usual
       *[other] { $topics } are still higher than usual
    }
headline-steady = No clear change
headline-building =
    { $count ->
        [one] Still building a baseline (1 more round)
       *[other] Still building a baseline ({ $count } more rounds)
    }
headline-not-comparable = No verdict this time: answers may not be comparable
headline-nothing = Nothing can be shown this time

## The rest of a summary. { $team } may also be one of the cell- messages.

summary-heading = **{ $headline }** · { $team }, round { $round }
# Teams that are counted together, and the group they lie in.
cell-in-group = { $teams }, counted in { $group }
cell-in-server = { $teams }, counted in the whole server
# A line for each topic: without a score; while a baseline is built; beside what is usual; and
# when the last { $rounds } rounds together decided.
finding-bare = { $topic }: { $verdict }
finding-building = { $topic }: { $score } (likely { $range })
finding = { $topic }: { $score } (likely { $range }; usually { $usual }), { $verdict }
finding-long = { $topic }: { $score } (likely { $range }; last { $rounds } rounds { $recent }, usually { $usual }), { $verdict }
score-or-lower = { $score } or lower
score-or-higher = { $score } or higher
range = { $low }–{ $high }
# How many answered, out of { $people }. The words are vague on purpose and must not be made finer.
answered-few = Few of { $people } answered.
answered-half = About half of { $people } answered.
answered-most = Most of { $people } answered.
answered-nearly-everyone = Nearly everyone of the { $people } answered.
# Words for two or more of the above, when telling them apart would tell too much.
answered-up-to-half = Up to about half of { $people } answered.
answered-half-or-more = Half or more of { $people } answered.
answered-most-or-all = Most or all of { $people } answered.
answered-some = Some of { $people } answered.
# For large teams.
answered-percent = About { $percent } % of { $people } answered.
answered-percents = { $low } to { $high } % of { $people } answered.
answered-percent-or-more = { $percent } % or more of { $people } answered.
drift-down = Over the last { $rounds } rounds, { $topic } has slowly fallen, by about { $score } in all.
drift-up = Over the last { $rounds } rounds, { $topic } has slowly risen, by about { $score } in all.
told-from-chance = With this many answers, a single round has to move about { $score } to be told from chance.
# Why something is not shown, or has no verdict.
not-shown-topics = { $topics }: not shown, because fewer than { $least } people answered a statement about it.
not-comparable-topics = { $topics }: no verdict, because too few answered, or many more or fewer than last time.
# When a survey was changed so that scores cannot be compared; { $round } is the first round that asks it so.
new-series = With round { $round } the questions have changed, so it is not compared with the rounds before.
building-why = A round can be called higher or lower once there are three rounds before it.
# When something is higher or lower than usual.
next-step = **What next:** ask the team what is behind it, and press [{ button-promise }] for one thing that they will notice.
next-step-promised = **What next:** ask the team what is behind it, and keep what is promised below; [{ button-promise }] adds to it.
# When too few answered for anything to be shown.
next-step-few = **What next:** there is nothing to conclude this time. If it stays so, ask the team what keeps them from answering.
# When comments are shown in a thread.
comments-below = What people wrote is in the thread below.
# A short line in small letters below the results.
scale-note = Scores go from 1 (strongly disagree) to 5 (strongly agree), rounded. Likely: where the team's real score lies, 9 times in 10. Usually: the mean of up to nine rounds before this one, or before the last ones where these are named together. Higher or lower: by chance alone, about one topic in a hundred.
# What happened, and when: { $day } is as in 2026-12-24.
event = { $event } ({ $day })
# What happened since the round before.
event-news = Since the last round: **{ $event }**.
# What followed something; { $topics } are the four below, with "; " between them. It never says why.
since-event = In the { $rounds } rounds after **{ $event }**: { $topics }. What came after it need not have come of it.
since-done = In the { $rounds } rounds since this was done: “{ $done }”: { $topics }. What came after it need not have come of it.
since-lower = { $topic } is lower than before ({ $recent }; before { $usual })
since-higher = { $topic } is higher than before ({ $recent }; before { $usual })
since-steady = no clear change in { $topics }
since-not-comparable = answers about { $topics } may not be comparable
# A heading; below it a line for each promise, its parts with " · " between them.
promises = **Promised and not done yet**
promise-made = promised { $ago }
promise-due = due { $day }
# When that day is over.
promise-overdue = **overdue since { $day }**
promises-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
not-shown-small = Results are shown for teams of at least { $least } people; { $team } had { people } when the round opened.
not-shown-few = Too few answers: results are shown from { $least } on, so that nobody's answer can be worked out.
next-round = Next round: { $next }

## The same for those who do not see the picture: read aloud, sentence by sentence.

alt-heading = { $team }, round { $round }: { $headline }.
# Puts an end to a line of the summary.
alt-sentence = { $text }.

## How to read a summary, line by line, for one person's eyes.

how-to-read = **How to read a summary**
how-to-read-score = **Score:** the mean of all answers to a topic, from 1 (strongly disagree) to 5 (strongly agree). It is rounded, and a very low or very high one is shown only as a limit, such as “{ $lowest }” or “{ $highest }”, so that nobody's answer can be worked out.
how-to-read-likely = **Likely:** people answer a little differently each time, and not everybody answers. Nine times in ten, the team's real score lies in this range. Whether it has changed is told by the verdict, not by the range.
how-to-read-usual = **Usually:** the mean of up to nine rounds before; it takes three. Where the last three rounds are named together, of up to nine before these. So what lasts becomes the new usual after nine to twelve rounds.
how-to-read-verdict = **Verdict:** a score is called higher or lower than usual only when chance could hardly have done it; for about one topic in a hundred it was chance all the same. “{ verdict-steady }” says that nothing can be told from chance, not that nothing happened.
how-to-read-not-shown = **Not shown:** too few people answered, or there are too few. Small teams are counted together with others or left out, so that nobody is exposed.
how-to-read-next = **What to do with it:** talk with the team about what stands out, promise one thing, and tell them when it is done: `/pulse-admin { command-action } { command-action-done }`.

## To whoever promises something, or keeps a promise.

promised = **Noted as promised to { $teams }**, who are not told yet:
promised-to-all = **Noted as promised to all teams**, who are not told yet:
promised-next = It stands in each summary until it is done. The team hears of it then, when you use `/pulse-admin { command-action } { command-action-done }`.
taken-back = **Taken back:** { $promise }
# What the team would read follows, as a quotation.
kept-preview = **This would be posted** in { $channel }:
kept-preview-rest = Nothing is posted yet. To say it in other words, run the command again with the option `{ option-action-what }`; to leave the promise open, dismiss this message.
# When the teams it was made to are not asked any more.
kept-preview-nowhere = **Nobody would hear of it**, since the team it was made to is not there any more: { $promise }
kept-told = **Done**, and the team is told: { $promise }
kept-untold = **Done**, and nothing is posted: { $promise }

## What stands above the summaries of a round that asks several teams.

overview-heading = **{ $headline }** · { $title }, round { $round }
# The headline of an overview: one of the next three, without a full stop.
overview-found =
    { $count ->
        [one] 1 of { $total } scores stands out from chance
       *[other] { $count } of { $total } scores stand out from chance
    }
overview-stand-out = Over all teams together, these can be told from chance:
overview-calm = Nothing stands out from chance
overview-building = Still building a baseline
# The heading of a further part.
overview-continued = { $title }, round { $round } · part { $place }
overview-groups = Where the score of each group lies, from the scores of its teams:
# A line for each group; { $topics } are several of the next two, with " · " between them.
overview-group = **{ $group }** ({ people }): { $topics }
overview-server = **The whole server** ({ people }): { $topics }
overview-topic = { $topic } { $range }
overview-topic-not-shown = { $topic } not shown
# Where the answers of teams are counted.
counted-alone = { $teams }: own summary below
counted-in-group = { $teams }: counted in { $group }
counted-in-server = { $teams }: counted in the whole server
counted-not-shown = { $teams }: not shown

## The comments of a round, in a thread.

# The thread's name, at most 100 characters.
thread-comments = What people wrote
comments-heading = **What people of { $team } wrote**, round { $round }, in no particular order:
comments-heading-server = **What people of the whole server wrote**, round { $round }, in no particular order:

## Words in the chart. Short: it is 1200 pixels wide, with letters 24 pixels high.

chart-headline = { $team } · round { $round } · { $headline }
# Instead of a name that the chart's font cannot draw.
chart-team = Team
chart-topic = Topic { $place }
chart-subtitle = Score from 1 to 5. Band: where the team's real score likely lies (9 times in 10). Dotted: the usual.
# The same while there is no usual yet.
chart-subtitle-first = Score from 1 to 5. Band: where the team's real score likely lies (9 times in 10).
# For the picture of several teams.
chart-heat-subtitle = Score from 1 to 5; the darker, the higher.
# Follows two triangles.
chart-stands-out = Higher or lower than the team's own usual, beyond chance. No triangle: not that certain.
# Follows the steps of how many answered.
chart-people = of { $people }
# Below the first point of a line.
chart-round = round { $round }
# Before small steps that show how many answered; one of the answered- sentences follows them.
chart-answers = Answers
chart-no-answers = Not shown this round.
chart-grey-column = Grey column: a round not shown.
chart-thin-line = Thin line: a new series starts.
# Explains a + or a − behind a score.
chart-coded-end = T, + or −: that score or beyond.
chart-not-drawn =
    { $count ->
        [one] 1 more topic is not drawn.
       *[other] { $count } more topics are not drawn.
    }

## Commands, as Discord offers them while people type. The names: 1 to 32 characters, lower case,
## no spaces, only letters, digits, - and _; no two in one list alike. Descriptions: at most 100.

# `/pulse` is for everybody; its own name is not translated.
command-pulse =
    .description = Your team's pulse: a few questions, and nobody learns who said what
command-answer = answer
    .description = Answer the questions that are open for you
command-results = results
    .description = What was shared with your team, only for you to see
command-privacy = privacy
    .description = Who sees what, and what is kept
command-me = me
    .description = What is stored about you, direct invitations, withdrawing, being forgotten

# `/pulse-admin` is for admins; its own name is not translated.
command-pulse-admin =
    .description = Set up pulses and see their results
command-setup = setup
    .description = Set up a pulse for a team: who is asked, where, and when
command-team = team
    .description = Teams, and the groups they lie in
command-team-add = add
    .description = Add a team to those that are asked
command-team-edit = edit
    .description = Change a team
command-team-remove = remove
    .description = Stop asking a team
command-team-list = list
    .description = All teams, with their sizes and groups
command-survey = survey
    .description = What can be asked, and surveys of your own
command-survey-list = list
    .description = All surveys, with what they are for, their length and languages
command-survey-preview = preview
    .description = Try the next three rounds of a survey; nothing is saved
command-survey-add = add
    .description = Add a survey of your own, or a new version of one
command-survey-remove = remove
    .description = Remove a survey of your own that no schedule asks
command-schedule = schedule
    .description = When teams are asked
command-schedule-add = add
    .description = Make a schedule for teams that are there
command-schedule-edit = edit
    .description = Change a schedule
command-schedule-pause = pause
    .description = Let a schedule rest
command-schedule-resume = resume
    .description = Let a schedule go on
command-schedule-skip = skip
    .description = Leave out the next opening, or days such as holidays
command-schedule-remove = remove
    .description = Remove a schedule; past summaries stay
command-schedule-list = list
    .description = All schedules, with their next openings
command-settings = settings
    .description = How many answers results and comments take, how long they are kept, and the language
command-settings-show = show
    .description = The settings as they are
command-settings-set = set
    .description = Change settings, for rounds that open later
command-doctor = doctor
    .description = Check channels, permissions, roles and the database
command-log = log
    .description = Who changed what
command-round = round
    .description = Open or close a round by hand
command-round-status = status
    .description = What is open, until when, and whether the invitations are out
command-round-open = open
    .description = Open a round now
command-round-close = close
    .description = Close an open round now
command-report = report
    .description = See results again
command-report-show = show
    .description = Show the summary of a past round, only to you
command-report-export = export
    .description = Everything that was printed as a table, only to you
command-event = event
    .description = What happened: marked in pictures, and compared before and after
command-event-add = add
    .description = Note something that may matter to scores, such as a re-organisation
command-event-list = list
    .description = Everything that is noted
command-event-remove = remove
    .description = Take something out again
command-action = action
    .description = What leadership promises, and tells the team when it is done
command-action-add = add
    .description = Promise something to a team, or to all
command-action-done = done
    .description = Tell the team that a promise is kept; you see first what is posted
command-action-list = list
    .description = All promises, open and kept

## Options of the commands, by the same rules as their names. What is typed into `when` and
## `open-for` is English in every language: keep the examples as they are.

option-setup-team = team
    .description = The role whose members are asked
option-setup-ask-in = ask-in
    .description = The team's channel, where the invitation is posted
option-setup-report-to = report-to
    .description = The leadership channel, where the summary is posted
option-setup-survey = survey
    .description = What is asked
option-setup-when = when
    .description = When it opens, such as: every monday 10:00; as suits the survey when left out
option-setup-zone = zone
    .description = The team's time zone, such as: Europe/Berlin
option-setup-open-for = open-for
    .description = How long people can answer, such as: 2 days
# Of `team add`, `team edit` and `team remove`.
option-team-role = role
    .description = The role whose members are the team
option-team-name = name
    .description = What the team is called; the role's name when left out
option-team-add-ask-in = ask-in
    .description = The team's channel, where the invitation is posted
option-team-add-parent = parent
    .description = The group it lies in, such as: Engineering / Platform
option-team-add-schedule = schedule
    .description = The schedule that asks it; the only one when left out
option-team-edit-ask-in = ask-in
    .description = The team's channel
# The word `none` is typed as it is.
option-team-edit-parent = parent
    .description = The group it lies in, such as: Engineering / Platform; `none` for no group
option-team-edit-place = place
    .description = Its place in the order: somebody with several team roles is in the first
# Of the commands below `schedule`.
option-schedule-survey = survey
    .description = What is asked
option-schedule-when = when
    .description = When it opens, such as: every monday 10:00
option-schedule-report-to = report-to
    .description = The leadership channel, where the summary is posted
option-schedule-zone = zone
    .description = The time zone, such as: Europe/Berlin
option-schedule-open-for = open-for
    .description = How long people can answer, such as: 2 days
option-schedule-teams = teams
    .description = Who is asked, such as: @Atlas, @Borealis; all teams when left out
option-schedule-remind = remind
    .description = After how many per cent of the time people are reminded; 0 for never
option-schedule-schedule = schedule
    .description = Which schedule; the only one when left out
option-schedule-skip-days = days
    .description = Days such as: 2026-12-24, 2026-12-31; the next opening when left out
option-schedule-skip-undo = undo
    .description = Take back what was left out
option-team-zone = zone
    .description = The zone whose clock the team goes by; the schedule's when left out
# Of `survey preview` and `survey remove`.
option-survey-survey = survey
    .description = Which survey
option-survey-add-file = file
    .description = The survey, a text file that ends in .toml
option-settings-min-group = min-group
    .description = How many answers it takes to show a result
option-settings-comment-group = comment-group
    .description = How many answers it takes to show comments
option-settings-share-with-team = share-with-team
    .description = Whether each team reads its own result in its channel
option-settings-retention = retention
    .description = For how many months what was shown is kept
option-settings-language = language
    .description = The language of what is posted in channels
option-round-open-schedule = schedule
    .description = Which schedule
option-round-close-round = round
    .description = Which round
option-report-schedule = schedule
    .description = Which schedule
option-report-round = round
    .description = Which round; the latest when left out
option-export-schedule = schedule
    .description = Which schedule; all when left out
option-export-round = round
    .description = Which round; all when left out
option-export-format = format
    .description = CSV for spreadsheets (when left out), or JSON for programs
option-event-date = date
    .description = The day, such as: 2026-12-24
option-event-label = label
    .description = What it is called, such as: Offsite
option-event-team = team
    .description = The role of the team it happened to; all teams when left out
option-event-event = event
    .description = Which one
option-action-promise = promise
    .description = What you will do, such as: no meetings on Fridays
option-action-team = team
    .description = The role of the team it is promised to; all teams when left out
option-action-dimension = dimension
    .description = The topic it is about; summaries tell whether that moves afterwards
option-action-owner = owner
    .description = Who keeps the promise
option-action-due = due
    .description = Until when, such as: 2026-12-24
option-action-action = action
    .description = Which promise
option-action-what = what
    .description = What was done; the promise itself when left out
