### What Candor says to people, in Spanish.

## Pieces that other messages are made of.

people =
    { $people ->
        [0] 0 personas
        [one] una persona
       *[other] { $people } personas
    }
list-and = { $first } y { $second }
list-comma = { $first }, { $second }
list-more =
    { $count ->
        [one] { $first } y 1 más
       *[other] { $first } y { $count } más
    }

## Buttons.

button-answer = Responder
button-answer-again = Responder otra vez
button-who-sees = ¿Quién ve esto?
button-skip = Omitir
button-back = Atrás
button-change = Cambiar
button-comment = Dejar un comentario
button-replace-comment = Cambiar mi comentario
button-withdraw = Retirar
button-send = Enviar
button-edit = Editar
button-discard = Descartar
button-invite-directly = Invitarme directamente
button-stop-invitations = Parar invitaciones directas
button-withdraw-all = Retirar mis respuestas
button-forget = Olvidar mis datos
button-how-to-read = Cómo leer esto
button-promise = Prometer una acción
button-export = Exportar
button-take-back = Retirar la promesa
button-tell-teams = Publicar
button-tell-nobody = Hecho, sin publicar

## The form for a comment.

form-title-comment = Dejar un comentario
form-label-comment = ¿Qué debería saber la dirección?
placeholder-comment = Sin nombres, por favor. Antes de enviarlo verás exactamente qué se va a mostrar.
form-title-promise = Prometer una acción
form-label-promise = ¿Qué vas a hacer?
form-label-topic = Tema, si trata de uno
form-label-owner = ¿Quién la cumplirá?
form-label-due = ¿Para cuándo?
placeholder-promise = Algo que el equipo note, por ejemplo: viernes sin reuniones

## Posted in a team's channel.

round-heading = **{ $title }** · { $team }, ronda { $round }
invitation-questions =
    { $count ->
        [one] 1 frase corta, más o menos un minuto. Ronda abierta hasta el { $until } ({ $ago }).
       *[other] { $count } frases cortas, más o menos un minuto. Ronda abierta hasta el { $until } ({ $ago }).
    }
invitation-promise = La dirección ve puntuaciones de al menos { $least } personas juntas y comentarios sin nombres, nunca quién dijo qué. [{ button-who-sees }] te lo explica con exactitud.
invitation-nothing-shown = Se pregunta a tan pocas personas que no se puede mostrar nada. [{ button-who-sees }] te explica por qué.
invitation-size =
    { $before ->
        [0] { $team } tiene ahora { people }; la última vez no tenía a nadie.
       *[other] { $team } tiene ahora { people }; la última vez tenía { $before }.
    }
invitation-closed = Esta ronda se cerró { $ago }. Quién dio qué respuesta ya se ha olvidado.
reminder = **{ $title }** · { $team }: la ronda { $round } está abierta hasta el { $until } ({ $ago }). Si ya has respondido, gracias. Si no, usa la invitación o `/pulse { command-answer }`.
lowered = La administración del servidor ha cambiado lo que se muestra **a partir de la próxima ronda**:
lowered-results = Los resultados se muestran **a partir de { $least } respuestas** (hasta ahora: { $before }).
lowered-comments = Los comentarios se muestran **a partir de { $answers } respuestas** (hasta ahora: { $before }).
lowered-rest = Una ronda que ya está abierta se queda como está. `/pulse { command-privacy }` te dice quién verá qué.
shared-heading = **Gracias por vuestras respuestas.** { $title }, ronda { $round }: esto es lo que ha dicho { $team }.
shared-heading-nothing = **Gracias por vuestras respuestas.** { $title }, ronda { $round }, { $team }:
you-said = **Habéis dicho** cómo van las cosas.
you-said-topic = **Habéis dicho** cómo va { $topic }.
you-said-lower = **Habéis dicho** que { $topic } está por debajo de lo habitual (ronda { $round }).
you-said-higher = **Habéis dicho** que { $topic } está por encima de lo habitual (ronda { $round }).
we-promised = **Prometimos:** { $promise }
we-did = **Hemos hecho:** { $done }

## Sent as a direct message to those who asked for it.

direct-invitation = **{ $title }** · { $team }: la ronda { $round } está abierta hasta el { $until } ({ $ago }). Responde aquí: { $link }
direct-reminder = **{ $title }** · { $team }: la ronda { $round } sigue abierta hasta el { $until } ({ $ago }). Todavía no hay nada tuyo. Responde aquí: { $link }
direct-invitation-why = Recibes este mensaje porque lo pediste; `/pulse { command-me }` en el servidor lo desactiva.

## The questions, for one person's eyes.

question-first = Esto solo lo ves tú. Cada pulsación se guarda al momento y cuenta en { $team }. Omite lo que no puedas valorar.
question-place = **{ $place } de { $total }** · { $topic }
question-recall = { $recall }:
question-form = Usa el formulario para escribir tu comentario, por favor.

## After the last question: what is saved, then until when it can be changed.

saved-all = **Gracias.** Todas tus respuestas están guardadas.
saved-all-and-comment = **Gracias.** Todas tus respuestas y tu comentario están guardados.
saved-some =
    { $count ->
        [one] **Gracias.** Está guardada 1 de { $total } respuestas.
       *[other] **Gracias.** Están guardadas { $count } de { $total } respuestas.
    }
saved-some-and-comment = **Gracias.** Se han guardado { $count } de { $total } respuestas y tu comentario.
saved-comment = **Gracias.** Tu comentario está guardado.
saved-until = Puedes cambiarlo o retirarlo todo hasta el { $until } ({ $ago }). Después se olvida quién dijo qué.
saved-nothing = Lo has omitido todo, así que no se conserva nada tuyo. Todavía puedes responder hasta el { $until } ({ $ago }).
withdrawn = **Retirado.** Tus respuestas y tu comentario, si lo había, se han borrado, como si no hubieras participado. Puedes responder de nuevo hasta el { $until }.

## A survey that is only looked at, before anybody is asked.

try-heading = **Vista previa** de { $title }, ronda { $place } de las próximas { $total }. Pulsa lo que quieras: no se guarda nada.
try-team = tu equipo
try-end = **Eso es todo.** Aquí se puede dejar un comentario, y cambiar o retirar todo hasta que se cierre la ronda.
button-round = Ronda { $place }

## What the writer of a comment sees before it is sent.

preview = **Esto es lo que se mostrará**, entre los comentarios de { $team } ({ people }), a todas las personas que pueden leer { $channel }, si al menos { $writers } personas del equipo escriben un comentario en esta ronda y { $answers } responden. Si responden muy pocas, el comentario espera { $rounds } rondas más como máximo. Lo que no se puede mostrar se borra sin que nadie lo vea.
preview-together = **Esto es lo que se mostrará**, entre los comentarios de { $team } ({ people }), a todas las personas que pueden leer { $channel }, si al menos { $writers } personas del equipo, o de equipos que se cuentan con él, escriben un comentario en esta ronda y { $answers } responden. Si responden muy pocas, el comentario espera { $rounds } rondas más como máximo. Lo que no se puede mostrar se borra sin que nadie lo vea.
warning-name = ⚠️ “{ $word }” es el nombre de alguien de aquí.
warning-date = ⚠️ “{ $word }” dice cuándo pasó algo.
warning-address = ⚠️ “{ $word }” puede ser parte de una dirección o de un número.
preview-language = ⚠️ Un comentario se muestra tal como está escrito. Si pocas personas escriben en tu idioma, te delata; este canal lee { $language }.
preview-style = La forma de escribir y los detalles pueden delatarte. Todavía no se ha enviado nada.

## "Who sees this?": what one person is told, line by line.

promise = Cuando una ronda se ha cerrado, nadie puede saber quién dio qué respuesta: ni tu responsable, ni quien administra el servidor, ni quien opera el bot con sus archivos, copias de seguridad y registros. Mientras está abierta, quien opera el bot podría verlo si lo intentara. El propio Discord ve tus clics. Un comentario puede delatarte por lo que dice.
who-sees = **¿Quién ve esto?**
who-sees-next = **¿Quién ve qué?** No hay ninguna ronda abierta para ti. Si se abriera una ahora:
count-in = Tus respuestas cuentan en **{ $team }** ({ people }).
count-in-group = Tus respuestas cuentan en **{ $team }** ({ people }), que forma parte de { $groups }.
group-with-people = { $group } ({ people })
count-in-one = También tienes el rol de { $teams }; cada persona cuenta en un solo equipo.

sees-team = **La dirección ve**, en { $channel }: una puntuación por tema, si responden al menos { $least } personas de { $team }.
sees-team-or-more = **La dirección ve**, en { $channel }: una puntuación por tema, de { $team } si responden al menos { $least } de sus personas. Cuando responden muy pocas, o cuando un equipo más pequeño no puede mostrarse por separado, { $team } se cuenta junto con otros. De los grupos de equipos, solo un intervalo.
sees-quiet = **La dirección ve**, en { $channel }: una puntuación por tema, de { $team } junto con otros equipos, porque su tamaño ha cambiado hace poco, y solo si responden al menos { $least } personas de todos ellos.
sees-small = **La dirección ve**, en { $channel }: una puntuación por tema, de { $team } junto con otros equipos, porque es demasiado pequeño para mostrarse por separado, y solo si responden al menos { $least } personas de todos ellos.
sees-nothing-round = **La dirección no ve nada** en { $channel }: los resultados se muestran a partir de { $least } respuestas, y esta ronda pregunta a { people } en total.
sees-nothing-team = **La dirección no ve nada** en { $channel }: se muestran resultados de equipos de al menos { $least } personas, y { $team } tenía { people }.
sees-rounded = Las puntuaciones se redondean, y una muy baja o muy alta se muestra solo como un límite, por ejemplo “{ $lowest }” o “{ $highest }”, para que no se pueda deducir la respuesta de nadie.
sees-shared = **Tu equipo ve** su propio resultado, con las mismas reglas, en { $channel } cuando se informa de la ronda.
sees-shared-together = **Tu equipo ve** el resultado en el que se cuenta, con las mismas reglas, en { $channel } cuando se informa de la ronda. Los equipos que se cuentan juntos ven el mismo.

comments-shown = **Los comentarios** aparecen allí, mezclados y sin puntuaciones, si al menos { $writers } personas de tu equipo escriben uno en la misma ronda y { $answers } responden. Donde responden muy pocas, esperan { $rounds } rondas más como máximo. Lo que no se muestra se borra sin que nadie lo vea.
comments-shown-together = **Los comentarios** aparecen allí, mezclados y sin puntuaciones, si al menos { $writers } personas de tu equipo, o de equipos que se cuentan con él, escriben uno en la misma ronda y { $answers } responden. Donde responden muy pocas, esperan { $rounds } rondas más como máximo. Lo que no se muestra se borra sin que nadie lo vea.
comments-not-asked = Tampoco se piden **comentarios**.
kept = **Se conserva:** solo lo que se mostró, y un comentario mientras espera. Tus respuestas se borran cuando se cierra la ronda, el { $until }.
kept-next = **Se conserva:** solo lo que se mostró, y un comentario mientras espera. Las respuestas se borran cuando se cierra una ronda.
changed-your-mind = **¿Has cambiado de idea?** Hasta que se cierre la ronda, puedes responder de nuevo, pulsar [{ button-withdraw }] o usar `/pulse { command-me }`.
nobody-asks = **¿Quién ve qué?**
nobody-asks-you = No tienes el rol de ningún equipo al que se pregunte, así que nadie te pregunta nada. Las personas a las que se pregunta ven aquí, y junto a cada invitación, quién vería qué. Los resultados se muestran a partir de { $least } respuestas, redondeados, y nunca lo que dijo una sola persona.

## `/pulse me`: what is stored about one person, and what its buttons do.

me-wish = **Lo que se guarda sobre ti:** pediste recibir las invitaciones por mensaje directo, en { $language }, y nada más.
me-nothing = **Lo que se guarda sobre ti:** nada.
me-answers = Mientras una ronda está abierta, tus respuestas se guardan con números secretos, no con tu nombre, y se borran cuando se cierra. Si cambias ajustes, o prometes algo desde la dirección, `/pulse-admin { command-log }` lo dice.
me-rounds = **Rondas abiertas para ti**
me-round = { $title } · { $team }, hasta el { $until }
me-no-round = ninguna
invited-directly = Recibirás un mensaje directo cuando se pregunte a tu equipo. Si no te llega ninguno, permite los mensajes directos de miembros de este servidor.
invited-no-more = Ya no recibirás mensajes directos. Las invitaciones están en el canal de tu equipo.
withdrawn-everywhere = **Retirado.** Todo lo que respondiste o escribiste en rondas abiertas se ha borrado, como si no hubieras participado. Puedes responder de nuevo con `/pulse { command-answer }`.
forgotten = **Olvidado.** Se han borrado tus preferencias y todo lo que respondiste o escribiste en rondas abiertas, como si no hubieras participado. Un comentario de una ronda anterior que todavía espera ya no se puede encontrar, ni siquiera para ti; se mostrará o se borrará en un máximo de { $rounds } rondas. Puedes responder de nuevo con `/pulse { command-answer }`.

## What people read when something cannot be done.

refusal-round-closed = Esta ronda se cerró { $ago }. La próxima se anunciará en el canal de tu equipo.
refusal-too-late-to-withdraw = Una ronda se cerró { $ago }, justo antes de que retiraras tus respuestas, así que lo que respondiste en ella cuenta. En todas las rondas que siguen abiertas, tus respuestas se han borrado.
refusal-not-asked = Esta ronda es para miembros de { $teams }. Si te corresponde participar, pide el rol a quien administra el servidor.
refusal-counts-elsewhere = Tienes los roles de varios equipos y tus respuestas cuentan en { $team }. Responde allí, por favor, o con `/pulse { command-answer }` cuando se le pregunte.
refusal-not-yet = A tu equipo se le preguntará el { $due }.
refusal-nothing-open = Ahora mismo no hay ninguna ronda abierta para ti. La próxima se anunciará en el canal de tu equipo.
refusal-empty-comment = No se puede mostrar nada de este comentario. Escribe unas pocas palabras sencillas, por favor.
refusal-stale = Este botón ya no funciona. Usa `/pulse { command-answer }` para ver qué está abierto.
refusal-unknown-command = No conozco esta forma del comando. Puede que acabe de cambiar: inténtalo de nuevo en un minuto.
refusal-not-an-admin = Solo pueden hacer esto las personas con el permiso Gestionar servidor.
refusal-not-leadership = Solo pueden hacer esto quienes leen los resúmenes en su canal, y los admins.
refusal-nothing-shared = Todavía no se ha compartido nada con tu equipo. Cuando se informa de una ronda, su resultado aparece en el canal de tu equipo, salvo que un admin lo haya desactivado.
refusal-bad-date = No entiendo «{ $text }». Escribe un día como 2026-12-24.
refusal-bad-promise = Una promesa tiene entre 1 y { $count } caracteres.
refusal-bad-owner = El nombre de quien cumple una promesa tiene como máximo { $count } caracteres.
refusal-unknown-topic = No conozco el tema «{ $text }». Los temas aquí: { $topics }. Déjalo vacío si no es ninguno de ellos. No se ha guardado nada.
refusal-promise-ended = Esta promesa ya se ha cumplido o retirado.
refusal-not-in-a-server = Esto solo funciona en un servidor.
not-saved = No se ha podido guardar: mi disco está lleno o no se puede escribir en él. Inténtalo de nuevo en unos minutos, por favor.
sorry = Algo ha fallado por mi parte. Inténtalo de nuevo en un minuto, por favor.
just-closing = Esta ronda se está cerrando ahora mismo, o me están reiniciando. Vuelve a mirar en un minuto, por favor.
try-again = Inténtalo de nuevo en un minuto, por favor.
failure-later = No se puede conectar con Discord, o está saturado.
failure-token = Discord no acepta el token del bot.
failure-no-access = No puedo ver ese canal.
failure-no-permission = Me falta un permiso allí.
failure-no-channel = Ese canal ya no existe.
failure-no-message = Ese mensaje ya no existe.
failure-other = Discord lo ha rechazado con el código { $code }.

## Posted in the leadership channel when something did not go as planned.

survey-gone = No se ha podido preguntar **{ $name }**: esa encuesta ya no existe. Agrégala de nuevo, o configura otra con `/pulse-admin { command-setup }`. La próxima ronda sería el { $next }.
round-lost = La ronda { $round } de **{ $title }** para { $teams } ha tenido que terminar antes de tiempo: se ha perdido la clave de sus respuestas, o el archivo donde estaban, quizá al reiniciarse la máquina. Lo que se había respondido hasta entonces cuenta. La próxima ronda se abrirá según lo previsto.
openings-missed =
    { $count ->
        [one] { $teams }: no se hizo la ronda prevista para el { $due }, porque Candor no estaba en marcha o no podía conectar con Discord.
       *[other] { $teams }: no se hicieron { $count } rondas, la primera prevista para el { $due }, porque Candor no estaba en marcha o no podía conectar con Discord.
    }
openings-late = La prevista para el { $due } se hace ahora.
openings-next = La próxima se abre el { $next } (`{ $rule }`).
not-delivered = No he podido publicar en { $channel }.
not-delivered-setup = Vuelve a usar `/pulse-admin { command-setup }`, con otro canal si hace falta.
not-delivered-permissions = Dame allí los permisos Ver canal y Enviar mensajes, por favor, o vuelve a usar `/pulse-admin { command-setup }` con otro canal.
not-delivered-meanwhile = La invitación de esta ronda sigue sin publicarse; se puede responder con `/pulse { command-answer }`.
not-delivered-result = Era el resultado de un equipo; ahí necesito los permisos Ver canal, Enviar mensajes, Insertar enlaces y Adjuntar archivos. `/pulse { command-results }` lo muestra de todos modos.

## Verdicts. They stand behind a score, and below a title in the chart.

verdict-higher = por encima de lo habitual
verdict-lower = por debajo de lo habitual
verdict-steady = sin cambios claros
verdict-building =
    { $count ->
        [one] aún sin valor de referencia (falta 1 ronda)
       *[other] aún sin valor de referencia (faltan { $count } rondas)
    }
verdict-not-comparable = respuestas quizá no comparables
verdict-not-shown = sin mostrar
verdict-in-a-row = { $verdict } desde hace { $rounds } rondas

## The first line of a summary, in bold and without a full stop.

headline-lower =
    { $count ->
        [one] { $topics } está por debajo de lo habitual
       *[other] { $topics } están por debajo de lo habitual
    }
headline-higher =
    { $count ->
        [one] { $topics } está por encima de lo habitual
       *[other] { $topics } están por encima de lo habitual
    }
headline-lower-still =
    { $count ->
        [one] { $topics } sigue por debajo de lo habitual
       *[other] { $topics } siguen por debajo de lo habitual
    }
headline-higher-still =
    { $count ->
        [one] { $topics } sigue por encima de lo habitual
       *[other] { $topics } siguen por encima de lo habitual
    }
headline-steady = Sin cambios claros
headline-building =
    { $count ->
        [one] Aún sin valor de referencia (falta 1 ronda)
       *[other] Aún sin valor de referencia (faltan { $count } rondas)
    }
headline-not-comparable = Esta vez no hay conclusión: las respuestas quizá no sean comparables
headline-nothing = Esta vez no se puede mostrar nada

## The rest of a summary.

summary-heading = **{ $headline }** · { $team }, ronda { $round }
cell-in-group = { $teams }, en el recuento de { $group }
cell-in-server = { $teams }, en el recuento de todo el servidor
finding-bare = { $topic }: { $verdict }
finding-building = { $topic }: { $score } (probable: { $range })
finding = { $topic }: { $score } (probable: { $range }; habitual: { $usual }), { $verdict }
finding-long = { $topic }: { $score } (probable: { $range }; últimas { $rounds } rondas: { $recent }; habitual: { $usual }), { $verdict }
score-or-lower = { $score } o menos
score-or-higher = { $score } o más
range = { $low }–{ $high }
answered-few = Han respondido pocas de las { $people } personas.
answered-half = Ha respondido más o menos la mitad de las { $people } personas.
answered-most = Ha respondido la mayoría de las { $people } personas.
answered-nearly-everyone = Han respondido casi todas las { $people } personas.
answered-up-to-half = Ha respondido, como mucho, más o menos la mitad de las { $people } personas.
answered-half-or-more = Ha respondido la mitad o más de las { $people } personas.
answered-most-or-all = Ha respondido la mayoría o la totalidad de las { $people } personas.
answered-some = Han respondido algunas de las { $people } personas.
answered-percent = Ha respondido alrededor del { $percent } % de las { $people } personas.
answered-percents = Ha respondido entre el { $low } % y el { $high } % de las { $people } personas.
answered-percent-or-more = Ha respondido el { $percent } % o más de las { $people } personas.
drift-down = En las últimas { $rounds } rondas, { $topic } ha bajado poco a poco, alrededor de { $score } en total.
drift-up = En las últimas { $rounds } rondas, { $topic } ha subido poco a poco, alrededor de { $score } en total.
told-from-chance = Con este número de respuestas, una sola ronda tiene que variar alrededor de { $score } para distinguirse del azar.
not-shown-topics = { $topics }: sin mostrar, porque menos de { $least } personas han respondido a una afirmación sobre ello.
not-comparable-topics = { $topics }: sin conclusión, porque han respondido muy pocas personas, o muchas más o menos que la última vez.
new-series = Con la ronda { $round } cambiaron las preguntas, así que no se compara con las anteriores.
building-why = De una ronda se puede decir que está por encima o por debajo cuando hay tres rondas anteriores.
next-step = **Y ahora:** pregunta al equipo qué hay detrás y pulsa [{ button-promise }] para algo que vaya a notar.
next-step-promised = **Y ahora:** pregunta al equipo qué hay detrás y cumple lo prometido abajo; [{ button-promise }] añade algo.
next-step-few = **Y ahora:** esta vez no se puede concluir nada. Si sigue así, pregunta al equipo qué le impide responder.
comments-below = Lo que se ha escrito está en el hilo de abajo.
scale-note = Las puntuaciones van de 1 (muy en desacuerdo) a 5 (muy de acuerdo), redondeadas. Probable: donde está la puntuación real del equipo, 9 de cada 10 veces. Habitual: la media de hasta nueve rondas antes de esta, o antes de las últimas cuando se nombran juntas. Por encima o por debajo: solo por azar, más o menos un tema de cada cien.
event = { $event } ({ $day })
event-news = Desde la última ronda: **{ $event }**.
since-event = En las { $rounds } rondas después de **{ $event }**: { $topics }. Lo que vino después no tiene por qué venir de ello.
since-done = En las { $rounds } rondas desde que se hizo esto: «{ $done }»: { $topics }. Lo que vino después no tiene por qué venir de ello.
since-lower = { $topic } está por debajo de antes ({ $recent }; antes { $usual })
since-higher = { $topic } está por encima de antes ({ $recent }; antes { $usual })
since-steady = sin cambios claros en { $topics }
since-not-comparable = las respuestas sobre { $topics } quizá no sean comparables
promises = **Prometido y aún por hacer**
promise-made = prometido { $ago }
promise-due = para el { $day }
promise-overdue = **atrasado desde el { $day }**
promises-more =
    { $count ->
        [one] y 1 más
       *[other] y { $count } más
    }
not-shown-small = Se muestran resultados de equipos de al menos { $least } personas; { $team } tenía { people } cuando se abrió la ronda.
not-shown-few = No hay suficientes respuestas: los resultados se muestran a partir de { $least }, para que no se pueda deducir la respuesta de nadie.
next-round = Próxima ronda: { $next }

## The same for those who do not see the picture: read aloud, sentence by sentence.

alt-heading = { $team }, ronda { $round }: { $headline }.
alt-sentence = { $text }.

how-to-read = **Cómo leer un resumen**
how-to-read-score = **Puntuación:** la media de todas las respuestas a un tema, de 1 (muy en desacuerdo) a 5 (muy de acuerdo). Está redondeada, y una muy baja o muy alta solo se muestra como límite, por ejemplo «{ $lowest }» o «{ $highest }», para que no se pueda deducir la respuesta de nadie.
how-to-read-likely = **Probable:** cada vez se responde de forma algo distinta, y no todo el mundo responde. Nueve de cada diez veces, la puntuación real del equipo está en este intervalo. Si ha cambiado lo dice la conclusión, no el intervalo.
how-to-read-usual = **Habitual:** la media de hasta nueve rondas anteriores; hacen falta tres. Cuando las tres últimas se nombran juntas, de hasta nueve antes de estas. Así que lo que dura pasa a ser lo habitual después de nueve a doce rondas.
how-to-read-verdict = **Conclusión:** solo se dice que una puntuación está por encima o por debajo de lo habitual cuando el azar difícilmente lo explica; en más o menos un tema de cada cien era azar de todos modos. «{ verdict-steady }» significa que nada se distingue del azar, no que no haya pasado nada.
how-to-read-not-shown = **Sin mostrar:** ha respondido muy poca gente, o hay muy poca. Los equipos pequeños se cuentan junto con otros o se dejan fuera, para no exponer a nadie.
how-to-read-next = **Qué hacer con ello:** habla con el equipo de lo que destaca, promete una cosa y avísale cuando esté hecha: `/pulse-admin { command-action } { command-action-done }`.

promised = **Anotado como prometido a { $teams }**, que aún no lo saben:
promised-to-all = **Anotado como prometido a todos los equipos**, que aún no lo saben:
promised-next = Aparece en cada resumen hasta que se cumpla. El equipo se entera entonces, cuando uses `/pulse-admin { command-action } { command-action-done }`.
taken-back = **Retirado:** { $promise }
kept-preview = **Esto se publicaría** en { $channel }:
kept-preview-rest = Aún no se ha publicado nada. Para decirlo de otra manera, ejecuta de nuevo el comando con la opción `{ option-action-what }`; para dejar la promesa abierta, cierra este mensaje.
kept-preview-nowhere = **Nadie se enteraría**, porque el equipo al que se prometió ya no está: { $promise }
kept-told = **Hecho**, y el equipo lo sabe: { $promise }
kept-untold = **Hecho**, y no se publica nada: { $promise }

## What stands above the summaries of a round that asks several teams.

overview-heading = **{ $headline }** · { $title }, ronda { $round }
overview-found =
    { $count ->
        [one] 1 de { $total } puntuaciones se distingue del azar
       *[other] { $count } de { $total } puntuaciones se distinguen del azar
    }
overview-stand-out = Entre todos los equipos, esto se distingue del azar:
overview-calm = Nada se distingue del azar
overview-building = Aún se construye la base de comparación
overview-continued = { $title }, ronda { $round } · parte { $place }
overview-groups = Dónde se sitúa la puntuación de cada grupo, según las puntuaciones de sus equipos:
overview-group = **{ $group }** ({ people }): { $topics }
overview-server = **Todo el servidor** ({ people }): { $topics }
overview-topic = { $topic } { $range }
overview-topic-not-shown = { $topic } sin mostrar
counted-alone = { $teams }: resumen propio más abajo
counted-in-group = { $teams }: en el recuento de { $group }
counted-in-server = { $teams }: en el recuento de todo el servidor
counted-not-shown = { $teams }: sin mostrar

## The comments of a round, in a thread.

thread-comments = Lo que se ha escrito
comments-heading = **Lo que han escrito personas de { $team }**, ronda { $round }, sin ningún orden en particular:
comments-heading-server = **Lo que han escrito personas de todo el servidor**, ronda { $round }, sin ningún orden en particular:

## Words in the chart.

chart-headline = { $team } · ronda { $round } · { $headline }
chart-team = Equipo
chart-topic = Tema { $place }
chart-subtitle = Puntuación de 1 a 5. Banda: puntuación real probable (9 de cada 10 veces). Puntos: lo habitual.
chart-subtitle-first = Puntuación de 1 a 5. Banda: puntuación real probable (9 de cada 10 veces).
chart-heat-subtitle = Puntuación de 1 a 5; cuanto más oscuro, más alta.
chart-stands-out = Por encima o por debajo de lo habitual del equipo, difícilmente azar. Sin triángulo: no tan seguro.
chart-people = de { $people }
chart-round = ronda { $round }
chart-answers = Respuestas
chart-no-answers = No se muestra en esta ronda.
chart-grey-column = Columna gris: una ronda sin mostrar.
chart-thin-line = Línea fina: empieza una serie nueva.
chart-coded-end = T, + o −: esa puntuación o más allá.
chart-not-drawn =
    { $count ->
        [one] 1 tema más queda sin dibujar.
       *[other] { $count } temas más quedan sin dibujar.
    }

## Commands, as Discord offers them while people type.

command-pulse =
    .description = El pulso de tu equipo: unas pocas preguntas, y nadie se entera de quién dijo qué
command-answer = responder
    .description = Responde a las preguntas que están abiertas para ti
command-results = resultados
    .description = Lo que se ha compartido con tu equipo, solo para ti
command-privacy = privacidad
    .description = Quién ve qué, y qué se conserva
command-me = yo
    .description = Lo que se guarda sobre ti, invitaciones directas, retirar respuestas, olvidar tus datos

command-pulse-admin =
    .description = Configura pulsos y consulta sus resultados
command-setup = configurar
    .description = Configura un pulso para un equipo: a quién se pregunta, dónde y cuándo
command-team = equipo
    .description = Los equipos y los grupos a los que pertenecen
command-team-add = agregar
    .description = Agrega un equipo a los que se pregunta
command-team-edit = editar
    .description = Cambia un equipo
command-team-remove = quitar
    .description = Deja de preguntar a un equipo
command-team-list = lista
    .description = Todos los equipos, con su tamaño y sus grupos
command-survey = encuesta
    .description = Qué se puede preguntar, y encuestas propias
command-survey-list = lista
    .description = Todas las encuestas, con su propósito, su duración y sus idiomas
command-survey-preview = vista-previa
    .description = Prueba las próximas tres rondas de una encuesta; no se guarda nada
command-survey-add = agregar
    .description = Agrega una encuesta propia, o una nueva versión de una
command-survey-remove = quitar
    .description = Quita una encuesta propia que ningún calendario use
command-schedule = calendario
    .description = Cuándo se pregunta a los equipos
command-schedule-add = agregar
    .description = Crea un calendario para equipos que ya existen
command-schedule-edit = editar
    .description = Cambia un calendario
command-schedule-pause = pausar
    .description = Pon un calendario en pausa
command-schedule-resume = reanudar
    .description = Haz que un calendario siga
command-schedule-skip = saltar
    .description = Salta la próxima apertura, o días como festivos
command-schedule-remove = quitar
    .description = Quita un calendario; los resúmenes anteriores se quedan
command-schedule-list = lista
    .description = Todos los calendarios, con sus próximas aperturas
command-settings = ajustes
    .description = Cuántas personas hacen falta para mostrar resultados y comentarios, y cuánto se conservan
command-settings-show = mostrar
    .description = Los ajustes tal como están
command-settings-set = cambiar
    .description = Cambia ajustes, para las rondas que se abran más adelante
command-doctor = diagnóstico
    .description = Revisa canales, permisos, roles y la base de datos
command-log = registro
    .description = Quién cambió qué
command-round = ronda
    .description = Abre o cierra una ronda a mano
command-round-status = estado
    .description = Qué está abierto, hasta cuándo, y si salieron las invitaciones
command-round-open = abrir
    .description = Abre una ronda ahora
command-round-close = cerrar
    .description = Cierra ahora una ronda abierta
command-report = informe
    .description = Consulta resultados otra vez
command-report-show = mostrar
    .description = Muestra el resumen de una ronda pasada, solo a ti
command-report-export = exportar
    .description = Todo lo mostrado, en una tabla, solo para ti
command-event = evento
    .description = Lo que ha pasado: marcado en las imágenes y comparado antes y después
command-event-add = añadir
    .description = Anotar algo que pueda influir en las puntuaciones, como una reorganización
command-event-list = lista
    .description = Todo lo anotado
command-event-remove = quitar
    .description = Quitar algo de nuevo
command-action = acción
    .description = Lo que la dirección promete y cuenta al equipo cuando está hecho
command-action-add = añadir
    .description = Prometer algo a un equipo, o a todos
command-action-done = hecho
    .description = Decir al equipo que una promesa se ha cumplido; antes ves lo que se publica
command-action-list = lista
    .description = Todas las promesas, abiertas y cumplidas

## Options of the commands, by the same rules as their names.

option-setup-team = equipo
    .description = El rol a cuyos miembros se pregunta
option-setup-ask-in = preguntar-en
    .description = El canal del equipo, donde se publica la invitación
option-setup-report-to = resumen-en
    .description = El canal de la dirección, donde se publica el resumen
option-setup-survey = encuesta
    .description = Qué se pregunta
option-setup-when = cuándo
    .description = Cuándo se abre, por ejemplo: every monday 10:00; si falta, según la encuesta
option-setup-zone = zona
    .description = La zona horaria del equipo, por ejemplo: Europe/Berlin
option-setup-open-for = duración
    .description = Cuánto tiempo se puede responder, por ejemplo: 2 days
option-team-role = rol
    .description = El rol cuyos miembros son el equipo
option-team-name = nombre
    .description = Cómo se llama el equipo; si se omite, como el rol
option-team-add-ask-in = preguntar-en
    .description = El canal del equipo, donde se publica la invitación
option-team-add-parent = grupo
    .description = El grupo al que pertenece, por ejemplo: Engineering / Platform
option-team-add-schedule = calendario
    .description = El calendario que le pregunta; si se omite, el único que hay
option-team-edit-ask-in = preguntar-en
    .description = El canal del equipo
option-team-edit-parent = grupo
    .description = El grupo al que pertenece, por ejemplo: Engineering / Platform; `none` para ningún grupo
option-team-edit-place = orden
    .description = Su lugar en el orden: quien tiene los roles de varios equipos cuenta en el primero
option-schedule-survey = encuesta
    .description = Qué se pregunta
option-schedule-when = cuándo
    .description = Cuándo se abre, por ejemplo: every monday 10:00
option-schedule-report-to = informar-en
    .description = El canal de la dirección, donde se publica el resumen
option-schedule-zone = zona
    .description = La zona horaria, por ejemplo: Europe/Madrid
option-schedule-open-for = abierto-por
    .description = Cuánto tiempo se puede responder, por ejemplo: 2 days
option-schedule-teams = equipos
    .description = A quién se pregunta, por ejemplo: @Atlas, @Borealis; si falta, a todos
option-schedule-remind = recordar
    .description = Tras qué porcentaje del tiempo se recuerda; 0 para nunca
option-schedule-schedule = calendario
    .description = Qué calendario; si falta, el único que hay
option-schedule-skip-days = días
    .description = Días como 2026-12-24, 2026-12-31; si faltan, la próxima apertura
option-schedule-skip-undo = deshacer
    .description = Recupera lo que se había saltado
option-team-zone = zona
    .description = La zona con cuyo reloj se pregunta al equipo; si falta, la del calendario
option-survey-survey = encuesta
    .description = Qué encuesta
option-survey-add-file = archivo
    .description = La encuesta, un archivo de texto que termina en .toml
option-settings-min-group = mínimo-resultados
    .description = El mínimo de respuestas que puede haber detrás de un resultado
option-settings-comment-group = mínimo-comentarios
    .description = El mínimo de respuestas entre las que se muestran comentarios
option-settings-share-with-team = compartir-con-equipo
    .description = Si cada equipo lee su propio resultado en su canal
option-settings-retention = conservación
    .description = Cuántos meses se conserva lo que se mostró
option-settings-language = idioma
    .description = El idioma en que se escribe en los canales
option-round-open-schedule = calendario
    .description = Qué calendario
option-round-close-round = ronda
    .description = Qué ronda
option-report-schedule = calendario
    .description = Qué calendario
option-report-round = ronda
    .description = Qué ronda; si se omite, la última
option-export-schedule = calendario
    .description = Qué programación; todas si se omite
option-export-round = ronda
    .description = Qué ronda; todas si se omite
option-export-format = formato
    .description = CSV para hojas de cálculo (si se omite) o JSON para programas
option-event-date = fecha
    .description = El día, por ejemplo: 2026-12-24
option-event-label = nombre
    .description = Cómo se llama, por ejemplo: retiro
option-event-team = equipo
    .description = El rol del equipo al que afectó; todos los equipos si se omite
option-event-event = evento
    .description = Cuál
option-action-promise = promesa
    .description = Lo que haréis, por ejemplo: viernes sin reuniones
option-action-team = equipo
    .description = El rol del equipo al que se promete; todos los equipos si se omite
option-action-dimension = tema
    .description = El tema del que trata; los resúmenes dicen si después varía
option-action-owner = responsable
    .description = Quién cumple la promesa
option-action-due = plazo
    .description = Para cuándo, por ejemplo: 2026-12-24
option-action-action = acción
    .description = Qué promesa
option-action-what = qué
    .description = Qué se ha hecho; la promesa misma si se omite
