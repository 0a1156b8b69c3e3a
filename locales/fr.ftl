### What Candor says to people, in French.

## Pieces that other messages are made of.

people =
    { $people ->
        [0] 0 personne
        [one] une personne
       *[other] { $people } personnes
    }
list-and = { $first } et { $second }
list-comma = { $first }, { $second }
list-more =
    { $count ->
        [one] { $first } et 1 autre
       *[other] { $first } et { $count } autres
    }

## Buttons. At most 80 characters; best at most 20, so that they fit a telephone.

button-answer = Répondre
button-answer-again = Répondre à nouveau
button-who-sees = Qui voit cela ?
button-skip = Passer
button-back = Retour
button-change = Changer
button-comment = Commenter
button-replace-comment = Remplacer mon commentaire
button-withdraw = Retirer
button-send = Envoyer
button-edit = Modifier
button-discard = Abandonner
button-invite-directly = M’inviter en privé
button-stop-invitations = Ne plus m’inviter en privé
button-withdraw-all = Retirer mes réponses
button-forget = M’oublier
button-how-to-read = Comment lire ceci
button-promise = Promettre une action
button-export = Exporter
button-take-back = Annuler la promesse
button-tell-teams = Publier
button-tell-nobody = Fait, ne rien publier

## The form for a comment. Title and label at most 45 characters, the placeholder at most 100.

form-title-comment = Laisser un commentaire
form-label-comment = Que devrait savoir la direction ?
placeholder-comment = Pas de noms, s’il vous plaît. Avant l’envoi, vous verrez exactement ce qui sera affiché.
form-title-promise = Promettre une action
form-label-promise = Qu’allez-vous faire ?
form-label-topic = Thème, s’il y en a un
form-label-owner = Qui tiendra la promesse ?
form-label-due = Pour quand ?
placeholder-promise = Quelque chose que l’équipe remarquera, par exemple : pas de réunion le vendredi

## Posted in a team's channel.

round-heading = **{ $title }** · { $team }, session { $round }
invitation-questions =
    { $count ->
        [one] 1 affirmation courte, environ une minute. Ouvert jusqu’au { $until } ({ $ago }).
       *[other] { $count } affirmations courtes, environ une minute. Ouvert jusqu’au { $until } ({ $ago }).
    }
invitation-promise = La direction voit des scores d’au moins { $least } personnes ensemble et des commentaires sans nom, jamais qui a dit quoi. [{ button-who-sees }] vous l’explique précisément.
invitation-nothing-shown = Si peu de personnes sont interrogées que rien ne peut être affiché. [{ button-who-sees }] vous explique pourquoi.
invitation-size =
    { $before ->
        [0] { $team } compte maintenant { people } ; la dernière fois, il n’y avait personne.
       *[other] { $team } compte maintenant { people } ; la dernière fois, il y en avait { $before }.
    }
invitation-closed = Cette session s’est fermée { $ago }. Qui a donné quelle réponse est désormais oublié.
reminder = **{ $title }** · { $team }, la session { $round } est ouverte jusqu’au { $until } ({ $ago }). Si vous avez répondu : merci. Sinon, utilisez l’invitation ou `/pulse { command-answer }`.
lowered = Les admins ont changé ce qui est affiché **à partir de la prochaine session** :
lowered-results = Les résultats sont affichés **à partir de { $least } réponses** (jusqu’ici : { $before }).
lowered-comments = Les commentaires sont affichés **à partir de { $answers } réponses** (jusqu’ici : { $before }).
lowered-rest = Une session déjà ouverte reste comme elle est. `/pulse { command-privacy }` vous dit qui verra quoi.
shared-heading = **Merci pour vos réponses.** { $title }, session { $round } : voici ce qu’a dit { $team }.
shared-heading-nothing = **Merci pour vos réponses.** { $title }, session { $round }, { $team } :
you-said = **Vous avez dit** comment cela se passe.
you-said-topic = **Vous avez dit** où en est { $topic }.
you-said-lower = **Vous avez dit** que { $topic } est plus bas que d’habitude (session { $round }).
you-said-higher = **Vous avez dit** que { $topic } est plus haut que d’habitude (session { $round }).
we-promised = **Nous avons promis :** { $promise }
we-did = **Nous avons fait :** { $done }

## Sent as a direct message to those who asked for it.

direct-invitation = **{ $title }** · { $team }, la session { $round } est ouverte jusqu’au { $until } ({ $ago }). Répondez ici : { $link }
direct-reminder = **{ $title }** · { $team }, la session { $round } est encore ouverte jusqu’au { $until } ({ $ago }). Il n’y a encore rien de vous. Répondez ici : { $link }
direct-invitation-why = Vous recevez ce message parce que vous l’avez demandé ; pour ne plus en recevoir, utilisez `/pulse { command-me }` sur le serveur.

## The questions, for one person's eyes.

question-first = Vous êtes la seule personne à voir ceci. Chaque appui est enregistré tout de suite et compte pour { $team }. Passez ce que vous ne pouvez pas juger.
question-place = **{ $place } sur { $total }** · { $topic }
question-recall = { $recall } :
question-form = Utilisez le formulaire pour écrire votre commentaire, s’il vous plaît.

## After the last question: what is saved, then until when it can be changed.

saved-all = **Merci.** Toutes vos réponses sont enregistrées.
saved-all-and-comment = **Merci.** Toutes vos réponses et votre commentaire sont enregistrés.
saved-some =
    { $count ->
        [one] **Merci.** 1 réponse sur { $total } est enregistrée.
       *[other] **Merci.** { $count } réponses sur { $total } sont enregistrées.
    }
saved-some-and-comment =
    { $count ->
        [one] **Merci.** 1 réponse sur { $total } et votre commentaire sont enregistrés.
       *[other] **Merci.** { $count } réponses sur { $total } et votre commentaire sont enregistrés.
    }
saved-comment = **Merci.** Votre commentaire est enregistré.
saved-until = Vous pouvez tout changer ou tout retirer jusqu’au { $until } ({ $ago }). Ensuite, qui a dit quoi est oublié.
saved-nothing = Vous avez passé toutes les questions, donc rien de vous n’est conservé. Vous pouvez encore répondre jusqu’au { $until } ({ $ago }).
withdrawn = **C’est retiré.** Vos réponses et votre commentaire éventuel sont supprimés, comme si vous n’aviez pas participé. Vous pouvez répondre à nouveau jusqu’au { $until }.

## A survey that is only looked at, before anybody is asked.

try-heading = **Aperçu** de { $title }, session { $place } des { $total } prochaines. Appuyez où vous voulez : rien n’est enregistré.
try-team = votre équipe
try-end = **C’est tout.** Ici, on peut laisser un commentaire, et tout modifier ou retirer jusqu’à la fin de la session.
button-round = Session { $place }

## What the writer of a comment sees before it is sent. The comment stands between the lines.

preview = **Voici ce qui sera affiché**, parmi les commentaires pour { $team } ({ people }), à toutes les personnes qui peuvent lire { $channel }, si au moins { $writers } personnes de l’équipe écrivent un commentaire dans cette session et si { $answers } répondent. Si trop peu de personnes répondent, le commentaire attend { $rounds } sessions de plus au maximum. Ce qui ne peut pas être affiché est supprimé sans que personne l’ait vu.
preview-together = **Voici ce qui sera affiché**, parmi les commentaires pour { $team } ({ people }), à toutes les personnes qui peuvent lire { $channel }, si au moins { $writers } personnes de l’équipe, ou d’équipes comptées avec elle, écrivent un commentaire dans cette session et si { $answers } répondent. Si trop peu de personnes répondent, le commentaire attend { $rounds } sessions de plus au maximum. Ce qui ne peut pas être affiché est supprimé sans que personne l’ait vu.
warning-name = ⚠️ « { $word } » est le nom de quelqu’un ici.
warning-date = ⚠️ « { $word } » dit quand quelque chose a eu lieu.
warning-address = ⚠️ « { $word } » fait peut-être partie d’une adresse ou d’un numéro.
preview-language = ⚠️ Un commentaire est affiché tel qu’il est écrit. Si peu de personnes écrivent dans votre langue, elle vous trahit ; ce salon lit { $language }.
preview-style = Votre style et certains détails peuvent vous trahir. Rien n’est encore envoyé.

## "Who sees this?": what one person is told, line by line.

promise = Une fois une session fermée, personne ne peut savoir qui a donné quelle réponse : ni votre responsable, ni les admins du serveur, ni les personnes qui exploitent le bot, avec ses fichiers, ses sauvegardes et ses journaux. Tant qu’elle est ouverte, les personnes qui exploitent le bot pourraient le voir si elles essayaient. Discord lui-même voit vos clics. Un commentaire peut vous trahir par ce qu’il dit.
who-sees = **Qui voit cela ?**
who-sees-next = **Qui voit quoi ?** Aucune session n’est ouverte pour vous. Si une session s’ouvrait maintenant :
count-in = Vous comptez dans **{ $team }** ({ people }).
count-in-group = Vous comptez dans **{ $team }** ({ people }), qui appartient à { $groups }.
group-with-people = { $group } ({ people })
count-in-one = Par vos rôles, vous appartenez aussi à { $teams } ; chaque personne ne compte que dans une seule équipe.

sees-team = **La direction voit**, dans { $channel } : un score par thème, si au moins { $least } personnes répondent dans { $team }.
sees-team-or-more = **La direction voit**, dans { $channel } : un score par thème, pour { $team } si au moins { $least } personnes y répondent. Quand trop peu de personnes répondent, ou quand une équipe plus petite ne peut pas être montrée seule, { $team } est comptée avec d’autres équipes. Pour les groupes d’équipes, seulement une fourchette.
sees-quiet = **La direction voit**, dans { $channel } : un score par thème, pour { $team } avec d’autres équipes, parce que son effectif a changé récemment, et seulement si au moins { $least } de leurs membres répondent.
sees-small = **La direction voit**, dans { $channel } : un score par thème, pour { $team } avec d’autres équipes, parce qu’elle est trop petite pour être montrée seule, et seulement si au moins { $least } de leurs membres répondent.
sees-nothing-round = **La direction ne voit rien** dans { $channel } : les résultats sont affichés à partir de { $least } réponses, et cette session interroge { people } en tout.
sees-nothing-team = **La direction ne voit rien** dans { $channel } : les résultats sont affichés pour les équipes d’au moins { $least } personnes, et { $team } comptait { people }.
sees-rounded = Les scores sont arrondis, et un score très bas ou très haut est seulement affiché comme une limite, par exemple « { $lowest } » ou « { $highest } », pour que l’on ne puisse déduire la réponse de personne.
sees-shared = **Votre équipe voit** son propre résultat, selon les mêmes règles, dans { $channel } quand la session est résumée.
sees-shared-together = **Votre équipe voit** le résultat dans lequel elle est comptée, selon les mêmes règles, dans { $channel } quand la session est résumée. Les équipes regroupées voient le même.

comments-shown = **Les commentaires** y apparaissent, mélangés et sans scores, si au moins { $writers } personnes de votre équipe en écrivent un dans la même session et si { $answers } répondent. Là où trop peu de personnes répondent, ils attendent { $rounds } sessions de plus au maximum. Ce qui n’est pas affiché est supprimé sans que personne l’ait vu.
comments-shown-together = **Les commentaires** y apparaissent, mélangés et sans scores, si au moins { $writers } personnes de votre équipe, ou d’équipes comptées avec elle, en écrivent un dans la même session et si { $answers } répondent. Là où trop peu de personnes répondent, ils attendent { $rounds } sessions de plus au maximum. Ce qui n’est pas affiché est supprimé sans que personne l’ait vu.
comments-not-asked = **Les commentaires** ne sont pas demandés non plus.
kept = **Conservé :** seulement ce qui a été affiché, et un commentaire tant qu’il attend. Vos réponses sont supprimées à la fermeture de la session, le { $until }.
kept-next = **Conservé :** seulement ce qui a été affiché, et un commentaire tant qu’il attend. Les réponses sont supprimées à la fermeture d’une session.
changed-your-mind = **Vous avez changé d’avis ?** Jusqu’à la fermeture d’une session, vous pouvez répondre à nouveau, appuyer sur [{ button-withdraw }] ou utiliser `/pulse { command-me }`.
nobody-asks = **Qui voit quoi ?**
nobody-asks-you = Vous n’avez le rôle d’aucune équipe interrogée, donc on ne vous demande rien. Les personnes interrogées voient ici, et à côté de chaque invitation, qui verrait quoi. Les résultats sont affichés à partir de { $least } réponses, arrondis, et jamais ce qu’une seule personne a dit.

## `/pulse me`: what is stored about one person, and what its buttons do.

me-wish = **Ce qui est enregistré sur vous :** vous avez demandé à recevoir les invitations par message privé (langue : { $language }), et rien d’autre.
me-nothing = **Ce qui est enregistré sur vous :** rien.
me-answers = Tant qu’une session est ouverte, vos réponses sont enregistrées sous des numéros secrets, pas sous votre nom, et elles sont supprimées à sa fermeture. Si vous changez des paramètres, ou promettez quelque chose au nom de la direction, `/pulse-admin { command-log }` l’indique.
me-rounds = **Sessions ouvertes pour vous**
me-round = { $title } · { $team }, jusqu’au { $until }
me-no-round = aucune
invited-directly = Vous recevrez un message privé quand votre équipe sera interrogée. Si aucun n’arrive, autorisez les messages privés des membres de ce serveur.
invited-no-more = Vous ne recevrez plus de messages privés. Les invitations sont dans le salon de votre équipe.
withdrawn-everywhere = **C’est retiré.** Tout ce que vous avez répondu ou écrit dans des sessions ouvertes est supprimé, comme si vous n’aviez pas participé. Vous pouvez répondre à nouveau avec `/pulse { command-answer }`.
forgotten = **C’est oublié.** Vos souhaits sont supprimés, ainsi que tout ce que vous avez répondu ou écrit dans des sessions ouvertes, comme si vous n’aviez pas participé. Un commentaire d’une session précédente qui attend encore ne peut plus être retrouvé, même pour vous ; il sera affiché ou supprimé dans les { $rounds } sessions à venir. Vous pouvez répondre à nouveau avec `/pulse { command-answer }`.

## What people read when something cannot be done.

refusal-round-closed = Cette session s’est fermée { $ago }. La prochaine sera annoncée dans le salon de votre équipe.
refusal-too-late-to-withdraw = Une session s’est fermée { $ago }, juste avant votre retrait ; ce que vous y avez répondu est donc compté. Dans toutes les sessions encore ouvertes, vos réponses sont supprimées.
refusal-not-asked = Cette session s’adresse aux personnes qui appartiennent à { $teams }. Si c’est votre cas, demandez le rôle aux admins.
refusal-counts-elsewhere = Vous avez les rôles de plusieurs équipes, et vous comptez dans { $team }. Répondez là-bas, s’il vous plaît, ou avec `/pulse { command-answer }` quand cette équipe sera interrogée.
refusal-not-yet = Votre équipe sera interrogée le { $due }.
refusal-nothing-open = Aucune session n’est ouverte pour vous en ce moment. La prochaine sera annoncée dans le salon de votre équipe.
refusal-empty-comment = Rien de ce commentaire ne peut être affiché. Écrivez quelques mots simples, s’il vous plaît.
refusal-stale = Ce bouton ne fonctionne plus. Utilisez `/pulse { command-answer }` pour voir ce qui est ouvert.
refusal-unknown-command = Je ne connais pas cette forme de la commande. Elle vient peut-être de changer : réessayez dans une minute.
refusal-not-an-admin = Seules les personnes qui ont la permission « Gérer le serveur » peuvent faire cela.
refusal-not-leadership = Seules les personnes qui lisent les résumés dans leur salon, et les admins, peuvent faire cela.
refusal-nothing-shared = Rien n’a encore été partagé avec votre équipe. Quand une session est résumée, son résultat apparaît dans le salon de votre équipe, sauf si un admin l’a désactivé.
refusal-bad-date = Je ne comprends pas « { $text } ». Écrivez un jour sous la forme 2026-12-24.
refusal-bad-promise = Une promesse compte entre 1 et { $count } caractères.
refusal-bad-owner = Le nom de la personne qui tient une promesse compte au plus { $count } caractères.
refusal-unknown-topic = Je ne connais pas le thème « { $text } ». Les thèmes ici : { $topics }. Laissez-le vide si ce n’est aucun d’eux. Rien n’a été enregistré.
refusal-promise-ended = Cette promesse a déjà été tenue ou annulée.
refusal-not-in-a-server = Cela ne fonctionne que sur un serveur.
not-saved = Cela n’a pas pu être enregistré : mon disque est plein ou ne peut pas être modifié. Réessayez dans quelques minutes, s’il vous plaît.
sorry = Quelque chose s’est mal passé de mon côté. Réessayez dans une minute, s’il vous plaît.
just-closing = Cette session est en train de se fermer, ou je suis en train de redémarrer. Revenez voir dans une minute, s’il vous plaît.
try-again = Réessayez dans une minute, s’il vous plaît.
failure-later = Discord est injoignable ou surchargé.
failure-token = Discord n’accepte pas le jeton du bot.
failure-no-access = Je ne peux pas voir ce salon.
failure-no-permission = Il me manque une permission à cet endroit.
failure-no-channel = Ce salon n’existe plus.
failure-no-message = Ce message n’existe plus.
failure-other = Discord a refusé avec le code { $code }.

## Posted in the leadership channel when something did not go as planned.

survey-gone = Impossible de poser **{ $name }** : ce questionnaire n’existe plus. Ajoutez-le de nouveau, ou mettez-en un autre en place avec `/pulse-admin { command-setup }`. La prochaine session serait le { $next }.
round-lost = La session { $round } du questionnaire **{ $title }** pour { $teams } a dû s’arrêter plus tôt que prévu : la clé de ses réponses, ou le fichier qui les contient, a disparu, peut-être lors d’un redémarrage de l’ordinateur. Ce qui avait été répondu jusque-là est compté. La prochaine session s’ouvrira comme prévu.
openings-missed =
    { $count ->
        [one] { $teams } : la session prévue le { $due } n’a pas eu lieu, parce que Candor ne fonctionnait pas ou ne pouvait pas joindre Discord.
       *[other] { $teams } : { $count } sessions n’ont pas eu lieu, la première prévue le { $due }, parce que Candor ne fonctionnait pas ou ne pouvait pas joindre Discord.
    }
openings-late = Celle qui était prévue le { $due } s’ouvre maintenant.
openings-next = La prochaine s’ouvrira le { $next } (`{ $rule }`).
not-delivered = Je n’ai rien pu publier dans { $channel }.
not-delivered-setup = Relancez `/pulse-admin { command-setup }`, avec un autre salon si nécessaire.
not-delivered-permissions = Accordez-moi là-bas, s’il vous plaît, les permissions « Voir le salon » et « Envoyer des messages », ou relancez `/pulse-admin { command-setup }` avec un autre salon.
not-delivered-meanwhile = L’invitation à cette session reste absente ; on peut répondre avec `/pulse { command-answer }`.
not-delivered-result = C’était le résultat d’une équipe ; il me faut là-bas les permissions « Voir le salon », « Envoyer des messages », « Intégrer des liens » et « Joindre des fichiers ». `/pulse { command-results }` l’affiche quand même.

## Verdicts. They stand behind a score, and below a title in the chart.

verdict-higher = plus haut que d’habitude
verdict-lower = plus bas que d’habitude
verdict-steady = pas de changement net
verdict-building =
    { $count ->
        [one] repère en construction (encore 1 session)
       *[other] repère en construction (encore { $count } sessions)
    }
verdict-not-comparable = réponses peut-être non comparables
verdict-not-shown = non affiché
verdict-in-a-row = { $verdict } depuis { $rounds } sessions

## The first line of a summary, in bold and without a full stop.

headline-lower =
    { $count ->
        [one] { $topics } : niveau plus bas que d’habitude
       *[other] { $topics } : niveaux plus bas que d’habitude
    }
headline-higher =
    { $count ->
        [one] { $topics } : niveau plus haut que d’habitude
       *[other] { $topics } : niveaux plus hauts que d’habitude
    }
headline-lower-still =
    { $count ->
        [one] { $topics } : niveau toujours plus bas que d’habitude
       *[other] { $topics } : niveaux toujours plus bas que d’habitude
    }
headline-higher-still =
    { $count ->
        [one] { $topics } : niveau toujours plus haut que d’habitude
       *[other] { $topics } : niveaux toujours plus haut que d’habitude
    }
headline-steady = Pas de changement net
headline-building =
    { $count ->
        [one] Repère en construction (encore 1 session)
       *[other] Repère en construction (encore { $count } sessions)
    }
headline-not-comparable = Pas de verdict cette fois : réponses peut-être non comparables
headline-nothing = Rien ne peut être affiché cette fois

## The rest of a summary. { $team } may also be one of the cell- messages.

summary-heading = **{ $headline }** · { $team }, session { $round }
cell-in-group = { $teams }, regroupement dans { $group }
cell-in-server = { $teams }, regroupement dans tout le serveur
finding-bare = { $topic } : { $verdict }
finding-building = { $topic } : { $score } (probablement { $range })
finding = { $topic } : { $score } (probablement { $range } ; d’habitude { $usual }), { $verdict }
finding-long = { $topic } : { $score } (probablement { $range } ; { $rounds } dernières sessions { $recent }, d’habitude { $usual }), { $verdict }
score-or-lower = { $score } ou moins
score-or-higher = { $score } ou plus
range = { $low }–{ $high }
answered-few = Sur { $people } personnes, peu ont répondu.
answered-half = Sur { $people } personnes, environ la moitié a répondu.
answered-most = Sur { $people } personnes, la plupart ont répondu.
answered-nearly-everyone = Sur { $people } personnes, presque toutes ont répondu.
answered-up-to-half = Sur { $people } personnes, au plus environ la moitié a répondu.
answered-half-or-more = Sur { $people } personnes, la moitié ou plus a répondu.
answered-most-or-all = Sur { $people } personnes, la plupart ou toutes ont répondu.
answered-some = Sur { $people } personnes, une partie a répondu.
answered-percent = Sur { $people } personnes, environ { $percent } % ont répondu.
answered-percents = Sur { $people } personnes, de { $low } à { $high } % ont répondu.
answered-percent-or-more = Sur { $people } personnes, { $percent } % ou plus ont répondu.
drift-down = Sur les { $rounds } dernières sessions, { $topic } a lentement baissé, d’environ { $score } au total.
drift-up = Sur les { $rounds } dernières sessions, { $topic } a lentement progressé, d’environ { $score } au total.
told-from-chance = Avec ce nombre de réponses, le score d’une seule session doit varier d’environ { $score } pour se distinguer du hasard.
not-shown-topics = { $topics } : non affiché, car moins de { $least } personnes ont répondu à un énoncé à ce sujet.
not-comparable-topics = { $topics } : pas de verdict, car trop peu ont répondu, ou beaucoup plus ou moins que la dernière fois.
new-series = Avec la session { $round }, les questions ont changé ; elle n’est donc pas comparée aux précédentes.
building-why = Une session peut être dite plus haute ou plus basse dès qu’il y en a trois avant elle.
next-step = **Et maintenant :** demandez à l’équipe ce qu’il y a derrière, et appuyez sur [{ button-promise }] pour une chose qu’elle remarquera.
next-step-promised = **Et maintenant :** demandez à l’équipe ce qu’il y a derrière, et tenez ce qui est promis ci-dessous ; [{ button-promise }] y ajoute quelque chose.
next-step-few = **Et maintenant :** il n’y a rien à conclure cette fois. Si cela dure, demandez à l’équipe ce qui l’empêche de répondre.
comments-below = Ce que les gens ont écrit se trouve dans le fil ci-dessous.
scale-note = Les scores vont de 1 (pas du tout d’accord) à 5 (tout à fait d’accord), arrondis. Probablement : où se situe le vrai score de l’équipe, 9 fois sur 10. D’habitude : la moyenne de neuf sessions au plus avant celle-ci, ou avant les dernières quand elles sont nommées ensemble. Plus haut ou plus bas : par le seul hasard, environ un thème sur cent.
event = { $event } ({ $day })
event-news = Depuis la dernière session : **{ $event }**.
since-event = Dans les { $rounds } sessions après **{ $event }** : { $topics }. Ce qui est venu après n’en vient pas forcément.
since-done = Dans les { $rounds } sessions depuis que ceci est fait : « { $done } » : { $topics }. Ce qui est venu après n’en vient pas forcément.
since-lower = { $topic } est plus bas qu’avant ({ $recent } ; avant { $usual })
since-higher = { $topic } est plus haut qu’avant ({ $recent } ; avant { $usual })
since-steady = pas de changement net pour { $topics }
since-not-comparable = réponses sur { $topics } peut-être non comparables
promises = **Promis et pas encore fait**
promise-made = promis { $ago }
promise-due = pour le { $day }
promise-overdue = **en retard depuis le { $day }**
promises-more =
    { $count ->
        [one] et 1 autre
       *[other] et { $count } autres
    }
not-shown-small = Les résultats sont affichés pour les équipes d’au moins { $least } personnes ; { $team } comptait { people } à l’ouverture de la session.
not-shown-few = Trop peu de réponses : les résultats sont affichés à partir de { $least }, pour que l’on ne puisse déduire la réponse de personne.
next-round = Prochaine session : { $next }

## The same for those who do not see the picture: read aloud, sentence by sentence.

alt-heading = { $team }, session { $round }. { $headline }.
alt-sentence = { $text }.

how-to-read = **Comment lire un résumé**
how-to-read-score = **Score :** la moyenne de toutes les réponses à un thème, de 1 (pas du tout d’accord) à 5 (tout à fait d’accord). Il est arrondi, et un score très bas ou très haut n’est affiché que comme une limite, par exemple « { $lowest } » ou « { $highest } », pour que l’on ne puisse déduire la réponse de personne.
how-to-read-likely = **Probablement :** chacun répond un peu différemment chaque fois, et tout le monde ne répond pas. Neuf fois sur dix, le vrai score de l’équipe se situe dans cet intervalle. C’est le verdict qui dit s’il a changé, pas l’intervalle.
how-to-read-usual = **D’habitude :** la moyenne de neuf sessions précédentes au plus ; il en faut trois. Quand les trois dernières sont nommées ensemble, de neuf au plus avant celles-ci. Ce qui dure devient donc la nouvelle habitude après neuf à douze sessions.
how-to-read-verdict = **Verdict :** un score n’est dit plus haut ou plus bas que d’habitude que si le hasard n’a guère pu le faire ; pour environ un thème sur cent, c’était quand même le hasard. « { verdict-steady } » veut dire que rien ne se distingue du hasard, pas que rien ne s’est passé.
how-to-read-not-shown = **Non affiché :** trop peu de personnes ont répondu, ou il y en a trop peu. Les petites équipes sont regroupées avec d’autres ou laissées de côté, pour n’exposer personne.
how-to-read-next = **Qu’en faire :** parlez avec l’équipe de ce qui ressort, promettez une chose, et dites-lui quand c’est fait : `/pulse-admin { command-action } { command-action-done }`.

promised = **Noté comme promis à { $teams }**, sans que ce soit encore dit :
promised-to-all = **Noté comme promis à toutes les équipes**, sans que ce soit encore dit :
promised-next = Elle figure dans chaque résumé jusqu’à ce que ce soit fait. L’équipe l’apprend alors, quand vous utilisez `/pulse-admin { command-action } { command-action-done }`.
taken-back = **Annulé :** { $promise }
kept-preview = **Ceci serait publié** dans { $channel } :
kept-preview-rest = Rien n’est encore publié. Pour le dire autrement, relancez la commande avec l’option `{ option-action-what }` ; pour laisser la promesse ouverte, fermez ce message.
kept-preview-nowhere = **Personne n’en entendrait parler**, car l’équipe à qui c’était promis n’est plus là : { $promise }
kept-told = **Fait**, et l’équipe en est informée : { $promise }
kept-untold = **Fait**, et rien n’est publié : { $promise }

## What stands above the summaries of a round that asks several teams.

overview-heading = **{ $headline }** · { $title }, session { $round }
overview-found =
    { $count ->
        [one] 1 score sur { $total } se distingue du hasard
       *[other] { $count } scores sur { $total } se distinguent du hasard
    }
overview-stand-out = Toutes équipes confondues, ceci se distingue du hasard :
overview-calm = Rien ne se distingue du hasard
overview-building = Base de comparaison encore en cours
overview-continued = { $title }, session { $round } · partie { $place }
overview-groups = Où se situe le score de chaque groupe, d’après les scores de ses équipes :
overview-group = **{ $group }** ({ people }) : { $topics }
overview-server = **Tout le serveur** ({ people }) : { $topics }
overview-topic = { $topic } { $range }
overview-topic-not-shown = { $topic } (non affiché)
counted-alone = { $teams } : synthèse propre ci-dessous
counted-in-group = { $teams } : regroupement dans { $group }
counted-in-server = { $teams } : regroupement dans tout le serveur
counted-not-shown = { $teams } : résultat non affiché

## The comments of a round, in a thread.

thread-comments = Ce qui a été écrit
comments-heading = **Ce qui a été écrit dans { $team }**, session { $round }, sans ordre particulier :
comments-heading-server = **Ce qui a été écrit dans tout le serveur**, session { $round }, sans ordre particulier :

## Words in the chart. Short: it is 1200 pixels wide, with letters 24 pixels high.

chart-headline = { $team } · session { $round } · { $headline }
chart-team = Équipe
chart-topic = Thème { $place }
chart-subtitle = Score de 1 à 5. Bande : où se situe probablement le vrai score (9 fois sur 10). Pointillés : l’habituel.
chart-subtitle-first = Score de 1 à 5. Bande : où se situe probablement le vrai score (9 fois sur 10).
chart-heat-subtitle = Score de 1 à 5 ; plus c’est foncé, plus c’est haut.
chart-stands-out = Plus haut ou plus bas que d’habitude dans l’équipe, guère par hasard. Sans triangle : moins sûr.
chart-people = sur { $people }
chart-round = session { $round }
chart-answers = Réponses
chart-no-answers = Non affichées pour cette session.
chart-grey-column = Colonne grise : session non affichée.
chart-thin-line = Trait fin : une nouvelle série commence.
chart-coded-end = T, + ou − : ce score ou au-delà.
chart-not-drawn =
    { $count ->
        [one] 1 autre thème n’est pas dessiné.
       *[other] { $count } autres thèmes ne sont pas dessinés.
    }

## Commands, as Discord offers them while people type.

command-pulse =
    .description = Le pulse de votre équipe : quelques questions, et personne n’apprend qui a dit quoi
command-answer = répondre
    .description = Répondre aux questions qui sont ouvertes pour vous
command-results = résultats
    .description = Ce qui a été partagé avec votre équipe, visible par vous seul
command-privacy = confidentialité
    .description = Qui voit quoi, et ce qui est conservé
command-me = moi
    .description = Ce qui est enregistré sur vous, invitations en privé, retirer, se faire oublier

command-pulse-admin =
    .description = Configurer des pulses et voir leurs résultats
command-setup = configurer
    .description = Configurer un pulse pour une équipe : quelles personnes, où et quand
command-team = équipe
    .description = Les équipes, et les groupes où elles se trouvent
command-team-add = ajouter
    .description = Ajouter une équipe à celles qui sont interrogées
command-team-edit = modifier
    .description = Modifier une équipe
command-team-remove = retirer
    .description = Ne plus interroger une équipe
command-team-list = liste
    .description = Toutes les équipes, avec leurs effectifs et leurs groupes
command-survey = questionnaire
    .description = Ce qui peut être demandé, et vos propres questionnaires
command-survey-list = liste
    .description = Tous les questionnaires, avec leur but, leur longueur et leurs langues
command-survey-preview = aperçu
    .description = Essayer les trois prochaines sessions d’un questionnaire ; rien n’est enregistré
command-survey-add = ajouter
    .description = Ajouter votre propre questionnaire, ou une nouvelle version de l’un d’eux
command-survey-remove = retirer
    .description = Retirer un de vos questionnaires qu’aucun calendrier n’utilise
command-schedule = calendrier
    .description = Quand les équipes sont interrogées
command-schedule-add = ajouter
    .description = Créer un calendrier pour des équipes existantes
command-schedule-edit = modifier
    .description = Modifier un calendrier
command-schedule-pause = suspendre
    .description = Mettre un calendrier en pause
command-schedule-resume = reprendre
    .description = Relancer un calendrier
command-schedule-skip = sauter
    .description = Sauter la prochaine ouverture, ou des jours comme les jours fériés
command-schedule-remove = retirer
    .description = Retirer un calendrier ; les synthèses passées restent
command-schedule-list = liste
    .description = Tous les calendriers, avec leurs prochaines ouvertures
command-settings = paramètres
    .description = Combien de personnes il faut pour les résultats et commentaires, et leur durée de conservation
command-settings-show = afficher
    .description = Les paramètres tels qu’ils sont
command-settings-set = changer
    .description = Changer des paramètres, pour les sessions qui s’ouvriront plus tard
command-doctor = diagnostic
    .description = Vérifier les salons, les permissions, les rôles et la base de données
command-log = journal
    .description = Qui a changé quoi
command-round = session
    .description = Ouvrir ou fermer une session à la main
command-round-status = état
    .description = Ce qui est ouvert, jusqu’à quand, et si les invitations sont parties
command-round-open = ouvrir
    .description = Ouvrir une session maintenant
command-round-close = fermer
    .description = Fermer maintenant une session ouverte
command-report = rapport
    .description = Revoir des résultats
command-report-show = afficher
    .description = Afficher la synthèse d’une session passée, pour vous seulement
command-report-export = exporter
    .description = Tout ce qui a été montré, en tableau, pour vous seul
command-event = événement
    .description = Ce qui s’est passé : marqué dans les images, comparé avant et après
command-event-add = ajouter
    .description = Noter ce qui peut compter pour les scores, comme une réorganisation
command-event-list = liste
    .description = Tout ce qui est noté
command-event-remove = supprimer
    .description = Retirer quelque chose
command-action = action
    .description = Ce que la direction promet, et dit à l’équipe quand c’est fait
command-action-add = ajouter
    .description = Promettre quelque chose à une équipe, ou à toutes
command-action-done = fait
    .description = Dire à l’équipe qu’une promesse est tenue ; vous voyez d’abord ce qui est publié
command-action-list = liste
    .description = Toutes les promesses, ouvertes et tenues

## Options of the commands, by the same rules as their names.

option-setup-team = équipe
    .description = Le rôle dont les membres sont interrogés
option-setup-ask-in = inviter-dans
    .description = Le salon de l’équipe, où l’invitation est publiée
option-setup-report-to = publier-dans
    .description = Le salon de la direction, où la synthèse est publiée
option-setup-survey = questionnaire
    .description = Ce qui est demandé
option-setup-when = quand
    .description = Quand cela s’ouvre, par exemple : every monday 10:00 ; sans indication, selon le questionnaire
option-setup-zone = fuseau
    .description = Le fuseau horaire de l’équipe, par exemple : Europe/Berlin
option-setup-open-for = durée
    .description = Combien de temps on peut répondre, par exemple : 2 days
option-team-role = rôle
    .description = Le rôle dont les membres forment l’équipe
option-team-name = nom
    .description = Le nom de l’équipe ; sans indication, celui du rôle
option-team-add-ask-in = inviter-dans
    .description = Le salon de l’équipe, où l’invitation est publiée
option-team-add-parent = groupe
    .description = Le groupe où elle se trouve, par exemple : Engineering / Platform
option-team-add-schedule = calendrier
    .description = Le calendrier qui l’interroge ; sans indication, le seul qui existe
option-team-edit-ask-in = inviter-dans
    .description = Le salon de l’équipe
option-team-edit-parent = groupe
    .description = Le groupe où elle se trouve, par exemple : Engineering / Platform ; `none` pour aucun groupe
option-team-edit-place = rang
    .description = Son rang : une personne qui a les rôles de plusieurs équipes est dans la première
option-schedule-survey = questionnaire
    .description = Ce qui est demandé
option-schedule-when = quand
    .description = Quand cela s’ouvre, par exemple : every monday 10:00
option-schedule-report-to = rapport-dans
    .description = Le salon de la direction, où la synthèse est publiée
option-schedule-zone = fuseau
    .description = Le fuseau horaire, par exemple : Europe/Paris
option-schedule-open-for = ouvert-pendant
    .description = Combien de temps on peut répondre, par exemple : 2 days
option-schedule-teams = équipes
    .description = Qui est interrogé, par exemple : @Atlas, @Borealis ; sinon toutes les équipes
option-schedule-remind = rappel
    .description = Après quel pourcentage du temps on rappelle ; 0 pour jamais
option-schedule-schedule = calendrier
    .description = Quel calendrier ; sinon le seul qui existe
option-schedule-skip-days = jours
    .description = Des jours comme 2026-12-24, 2026-12-31 ; sinon la prochaine ouverture
option-schedule-skip-undo = annuler
    .description = Rétablir ce qui était sauté
option-team-zone = fuseau
    .description = Le fuseau selon lequel l’équipe est interrogée ; sinon celui du calendrier
option-survey-survey = questionnaire
    .description = Quel questionnaire
option-survey-add-file = fichier
    .description = Le questionnaire, un fichier texte qui se termine par .toml
option-settings-min-group = min-résultats
    .description = Le plus petit nombre de réponses qu’un résultat peut représenter
option-settings-comment-group = min-commentaires
    .description = Le plus petit nombre de réponses parmi lesquelles des commentaires sont affichés
option-settings-share-with-team = partager-avec-équipe
    .description = Si chaque équipe lit son propre résultat dans son salon
option-settings-retention = conservation
    .description = Pendant combien de mois ce qui a été affiché est conservé
option-settings-language = langue
    .description = La langue des messages dans les salons
option-round-open-schedule = calendrier
    .description = Quel calendrier
option-round-close-round = session
    .description = Quelle session
option-report-schedule = calendrier
    .description = Quel calendrier
option-report-round = session
    .description = Quelle session ; sans indication, la dernière
option-export-schedule = calendrier
    .description = Quel calendrier ; tous si rien n’est indiqué
option-export-round = session
    .description = Quelle session ; toutes si rien n’est indiqué
option-export-format = format
    .description = CSV pour les tableurs (par défaut) ou JSON pour les programmes
option-event-date = date
    .description = Le jour, par exemple : 2026-12-24
option-event-label = nom
    .description = Comment cela s’appelle, par exemple : séminaire
option-event-team = équipe
    .description = Le rôle de l’équipe concernée ; toutes les équipes par défaut
option-event-event = événement
    .description = Lequel
option-action-promise = promesse
    .description = Ce que vous ferez, par exemple : pas de réunion le vendredi
option-action-team = équipe
    .description = Le rôle de l’équipe à qui c’est promis ; toutes les équipes par défaut
option-action-dimension = thème
    .description = Le thème concerné ; les résumés disent s’il évolue ensuite
option-action-owner = responsable
    .description = Qui tient la promesse
option-action-due = échéance
    .description = Pour quand, par exemple : 2026-12-24
option-action-action = action
    .description = Quelle promesse
option-action-what = quoi
    .description = Ce qui a été fait ; la promesse elle-même par défaut
