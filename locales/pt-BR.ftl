### What Candor says to people, in Brazilian Portuguese.

## Pieces that other messages are made of.

people =
    { $people ->
        [0] 0 pessoas
        [one] uma pessoa
       *[other] { $people } pessoas
    }
list-and = { $first } e { $second }
list-comma = { $first }, { $second }
list-more =
    { $count ->
        [one] { $first } e mais 1
       *[other] { $first } e mais { $count }
    }

## Buttons.

button-answer = Responder
button-answer-again = Responder de novo
button-who-sees = Quem vê isto?
button-skip = Pular
button-back = Voltar
button-change = Alterar
button-comment = Deixar um comentário
button-replace-comment = Trocar comentário
button-withdraw = Retirar respostas
button-send = Enviar
button-edit = Editar
button-discard = Descartar
button-invite-directly = Quero convite direto
button-stop-invitations = Parar convite direto
button-withdraw-all = Retirar tudo
button-forget = Esquecer meus dados
button-how-to-read = Como ler isto
button-promise = Prometer uma ação
button-export = Exportar
button-take-back = Retirar a promessa
button-tell-teams = Publicar
button-tell-nobody = Feito, sem publicar

## The form for a comment.

form-title-comment = Deixar um comentário
form-label-comment = O que a liderança deveria saber?
placeholder-comment = Sem nomes, por favor. Antes do envio, você verá exatamente o que será mostrado.
form-title-promise = Prometer uma ação
form-label-promise = O que você vai fazer?
form-label-topic = Tema, se houver um
form-label-owner = Quem vai cumprir?
form-label-due = Até quando?
placeholder-promise = Algo que a equipe perceba, por exemplo: sextas sem reuniões

## Posted in a team's channel.

round-heading = **{ $title }** · { $team }, rodada { $round }
invitation-questions =
    { $count ->
        [one] 1 afirmação curta, cerca de um minuto. Prazo: até { $until } ({ $ago }).
       *[other] { $count } afirmações curtas, cerca de um minuto. Prazo: até { $until } ({ $ago }).
    }
invitation-promise = A liderança vê pontuações de pelo menos { $least } pessoas juntas e comentários sem nomes, nunca quem disse o quê. [{ button-who-sees }] explica exatamente.
invitation-nothing-shown = Tão poucas pessoas são consultadas que nada pode ser mostrado. [{ button-who-sees }] explica por quê.
invitation-size =
    { $before ->
        [0] { $team } agora tem { people }; da última vez, não tinha ninguém.
       *[other] { $team } agora tem { people }; da última vez, tinha { $before }.
    }
invitation-closed = Esta rodada se encerrou { $ago }. Quem deu qual resposta já foi esquecido.
reminder = **{ $title }** · { $team }, a rodada { $round } está aberta até { $until } ({ $ago }). Se você já respondeu: obrigado. Se não, use o convite ou `/pulse { command-answer }`.
lowered = Alguém da administração mudou o que é mostrado **a partir da próxima rodada**:
lowered-results = Os resultados são mostrados **a partir de { $least } respostas** (até agora: { $before }).
lowered-comments = Os comentários são mostrados **a partir de { $answers } respostas** (até agora: { $before }).
lowered-rest = Uma rodada que está aberta agora continua como está. `/pulse { command-privacy }` mostra quem verá o quê.
shared-heading = **Obrigado pelas respostas.** { $title }, rodada { $round }: isto é o que { $team } disse.
shared-heading-nothing = **Obrigado pelas respostas.** { $title }, rodada { $round }, { $team }:
you-said = **Vocês disseram** como as coisas estão.
you-said-topic = **Vocês disseram** como está { $topic }.
you-said-lower = **Vocês disseram** que { $topic } está abaixo do habitual (rodada { $round }).
you-said-higher = **Vocês disseram** que { $topic } está acima do habitual (rodada { $round }).
we-promised = **Prometemos:** { $promise }
we-did = **Fizemos:** { $done }

## Sent as a direct message to those who asked for it.

direct-invitation = **{ $title }** · { $team }, a rodada { $round } está aberta até { $until } ({ $ago }). Responda aqui: { $link }
direct-reminder = **{ $title }** · { $team }, a rodada { $round } ainda está aberta até { $until } ({ $ago }). Ainda não há nada seu. Responda aqui: { $link }
direct-invitation-why = Você recebe esta mensagem porque pediu; para não receber mais, use `/pulse { command-me }` no servidor.

## The questions, for one person's eyes.

question-first = Só você vê isto. Cada toque é salvo na hora e conta em { $team }. Pule o que você não puder avaliar.
question-place = **{ $place } de { $total }** · { $topic }
question-recall = { $recall }:
question-form = Use o formulário para escrever seu comentário, por favor.

## After the last question.

saved-all = **Obrigado.** Todas as suas respostas estão salvas.
saved-all-and-comment = **Obrigado.** Todas as suas respostas e o seu comentário estão salvos.
saved-some =
    { $count ->
        [one] **Obrigado.** 1 de { $total } respostas está salva.
       *[other] **Obrigado.** { $count } de { $total } respostas estão salvas.
    }
saved-some-and-comment = **Obrigado.** { $count } de { $total } respostas e o seu comentário estão salvos.
saved-comment = **Obrigado.** O seu comentário está salvo.
saved-until = Você pode alterar ou retirar tudo até { $until } ({ $ago }). Depois, quem disse o quê é esquecido.
saved-nothing = Você pulou tudo, então nada seu fica guardado. Você ainda pode responder até { $until } ({ $ago }).
withdrawn = **Tudo retirado.** Suas respostas e qualquer comentário foram apagados, como se você não tivesse participado. Você pode responder de novo até { $until }.

## A survey that is only looked at, before anybody is asked.

try-heading = **Prévia** de { $title }, rodada { $place } das próximas { $total }. Pressione o que quiser: nada é salvo.
try-team = sua equipe
try-end = **Isso é tudo.** Aqui dá para deixar um comentário, e mudar ou retirar tudo até a rodada fechar.
button-round = Rodada { $place }

## What the writer of a comment sees before it is sent.

preview = **É isto que será mostrado**, entre os comentários de { $team } ({ people }), a todas as pessoas que podem ler { $channel }, se pelo menos { $writers } pessoas da equipe escreverem um comentário nesta rodada e { $answers } responderem. Se não houver respostas suficientes, ele espera no máximo mais { $rounds } rodadas. O que não puder ser mostrado é apagado sem que ninguém veja.
preview-together = **É isto que será mostrado**, entre os comentários de { $team } ({ people }), a todas as pessoas que podem ler { $channel }, se pelo menos { $writers } pessoas da equipe, ou de equipes contadas junto com ela, escreverem um comentário nesta rodada e { $answers } responderem. Se não houver respostas suficientes, ele espera no máximo mais { $rounds } rodadas. O que não puder ser mostrado é apagado sem que ninguém veja.
warning-name = ⚠️ “{ $word }” é o nome de alguém daqui.
warning-date = ⚠️ “{ $word }” diz quando algo aconteceu.
warning-address = ⚠️ “{ $word }” pode ser parte de um endereço ou de um número.
preview-language = ⚠️ Um comentário é mostrado como foi escrito. Se poucas pessoas escrevem no seu idioma, ele revela quem você é; este canal lê { $language }.
preview-style = O jeito de escrever e os detalhes podem revelar quem é você. Nada foi enviado ainda.

## "Who sees this?"

promise = Depois que uma rodada se encerra, ninguém consegue saber quem deu qual resposta: nem a sua liderança, nem quem administra o servidor, nem quem opera o bot, com os arquivos, backups e logs dele. Enquanto ela está aberta, quem opera o bot conseguiria olhar, se tentasse. O próprio Discord vê os seus cliques. Um comentário pode revelar quem é você pelo que diz.
who-sees = **Quem vê isto?**
who-sees-next = **Quem vê o quê?** Nenhuma rodada está aberta para você. Se uma abrisse agora:
count-in = Você conta em **{ $team }** ({ people }).
count-in-group = Você conta em **{ $team }** ({ people }), que faz parte de { $groups }.
group-with-people = { $group } ({ people })
count-in-one = Você também tem o cargo de { $teams }; cada pessoa conta em uma única equipe.

sees-team = **A liderança vê**, em { $channel }: uma pontuação por tema, se pelo menos { $least } pessoas de { $team } responderem.
sees-team-or-more = **A liderança vê**, em { $channel }: uma pontuação por tema, de { $team }, se pelo menos { $least } pessoas dessa equipe responderem. Quando são menos, ou quando uma equipe menor não pode ser mostrada sozinha, { $team } é contada junto com outras. Para grupos de equipes, só uma faixa.
sees-quiet = **A liderança vê**, em { $channel }: uma pontuação por tema, de { $team } junto com outras equipes, porque o tamanho dela mudou há pouco, e só se pelo menos { $least } pessoas dessas equipes responderem.
sees-small = **A liderança vê**, em { $channel }: uma pontuação por tema, de { $team } junto com outras equipes, porque ela é pequena demais para ser mostrada sozinha, e só se pelo menos { $least } pessoas dessas equipes responderem.
sees-nothing-round = **A liderança não vê nada** em { $channel }: os resultados são mostrados a partir de { $least } respostas, e esta rodada consulta { people } ao todo.
sees-nothing-team = **A liderança não vê nada** em { $channel }: os resultados são mostrados para equipes de pelo menos { $least } pessoas, e { $team } tinha { people }.
sees-rounded = As pontuações são arredondadas, e uma muito baixa ou muito alta aparece só como um limite, por exemplo “{ $lowest }” ou “{ $highest }”, para que a resposta de ninguém possa ser deduzida.
sees-shared = **Sua equipe vê** o próprio resultado, com as mesmas regras, em { $channel } quando a rodada é relatada.
sees-shared-together = **Sua equipe vê** o resultado em que é contada, com as mesmas regras, em { $channel } quando a rodada é relatada. Equipes contadas juntas veem o mesmo.

comments-shown = **Os comentários** aparecem lá, embaralhados e sem pontuações, se pelo menos { $writers } pessoas da sua equipe escreverem um na mesma rodada e { $answers } responderem. Onde não houver respostas suficientes, eles esperam no máximo mais { $rounds } rodadas. O que não é mostrado é apagado sem que ninguém veja.
comments-shown-together = **Os comentários** aparecem lá, embaralhados e sem pontuações, se pelo menos { $writers } pessoas da sua equipe, ou de equipes contadas junto com ela, escreverem um na mesma rodada e { $answers } responderem. Onde não houver respostas suficientes, eles esperam no máximo mais { $rounds } rodadas. O que não é mostrado é apagado sem que ninguém veja.
comments-not-asked = **Comentários** também não são pedidos.
kept = **Fica guardado:** só o que foi mostrado, e um comentário enquanto espera. Suas respostas são apagadas quando a rodada se encerra ({ $until }).
kept-next = **Fica guardado:** só o que foi mostrado, e um comentário enquanto espera. As respostas são apagadas quando uma rodada se encerra.
changed-your-mind = **Mudou de ideia?** Até uma rodada se encerrar, você pode responder de novo, tocar em [{ button-withdraw }] ou usar `/pulse { command-me }`.
nobody-asks = **Quem vê o quê?**
nobody-asks-you = Você não tem o cargo de nenhuma equipe consultada, então ninguém pergunta nada a você. As pessoas consultadas veem aqui, e ao lado de cada convite, quem veria o quê. Os resultados são mostrados a partir de { $least } respostas, arredondados, e nunca o que uma pessoa disse.

## `/pulse me`

me-wish = **O que está guardado sobre você:** você pediu convites por mensagem direta, em { $language }, e nada mais.
me-nothing = **O que está guardado sobre você:** nada.
me-answers = Enquanto uma rodada está aberta, suas respostas ficam guardadas sob números secretos, não sob o seu nome, e são apagadas quando ela se encerra. Se você mudar ajustes, ou prometer algo pela liderança, isso aparece em `/pulse-admin { command-log }`.
me-rounds = **Rodadas abertas para você**
me-round = { $title } · { $team }, até { $until }
me-no-round = nenhuma
invited-directly = Você vai receber uma mensagem direta quando sua equipe for consultada. Se nenhuma chegar, permita mensagens diretas de membros deste servidor.
invited-no-more = Você não recebe mais mensagens diretas. Os convites ficam no canal da sua equipe.
withdrawn-everywhere = **Tudo retirado.** O que você respondeu ou escreveu em rodadas abertas foi apagado, como se você não tivesse participado. Você pode responder de novo com `/pulse { command-answer }`.
forgotten = **Dados esquecidos.** Suas preferências foram apagadas, e também o que você respondeu ou escreveu em rodadas abertas, como se você não tivesse participado. Um comentário de uma rodada anterior que ainda espera não pode mais ser encontrado, nem para você; ele será mostrado ou apagado dentro de { $rounds } rodadas. Você pode responder de novo com `/pulse { command-answer }`.

## What people read when something cannot be done.

refusal-round-closed = Esta rodada se encerrou { $ago }. A próxima será anunciada no canal da sua equipe.
refusal-too-late-to-withdraw = Uma rodada se encerrou { $ago }, logo antes de você retirar suas respostas, então o que você respondeu nela conta. Em todas as rodadas ainda abertas, suas respostas foram apagadas.
refusal-not-asked = Esta rodada é para membros de { $teams }. Se você faz parte, peça o cargo a quem administra o servidor.
refusal-counts-elsewhere = Você tem os cargos de várias equipes e conta em { $team }. Responda lá, por favor, ou com `/pulse { command-answer }` quando essa equipe for consultada.
refusal-not-yet = Sua equipe será consultada em { $due }.
refusal-nothing-open = Nenhuma rodada está aberta para você agora. A próxima será anunciada no canal da sua equipe.
refusal-empty-comment = Nada deste comentário pode ser mostrado. Escreva algumas palavras simples, por favor.
refusal-stale = Este botão não funciona mais. Use `/pulse { command-answer }` para ver o que está aberto.
refusal-unknown-command = Não conheço esta forma do comando. Ela pode ter mudado agora há pouco: tente de novo em um minuto.
refusal-not-an-admin = Só pessoas com a permissão Gerenciar servidor podem fazer isto.
refusal-not-leadership = Só quem lê os resumos no canal deles, e admins, pode fazer isto.
refusal-nothing-shared = Nada foi compartilhado com a sua equipe ainda. Quando uma rodada é relatada, o resultado aparece no canal da sua equipe, a menos que um admin tenha desativado isso.
refusal-bad-date = Não entendo “{ $text }”. Escreva um dia como 2026-12-24.
refusal-bad-promise = Uma promessa tem entre 1 e { $count } caracteres.
refusal-bad-owner = O nome de quem cumpre uma promessa tem no máximo { $count } caracteres.
refusal-unknown-topic = Não conheço o tema “{ $text }”. Os temas aqui: { $topics }. Deixe vazio se não for nenhum deles. Nada foi salvo.
refusal-promise-ended = Esta promessa já foi cumprida ou retirada.
refusal-not-in-a-server = Isto só funciona em um servidor.
not-saved = Não foi possível salvar: meu disco está cheio ou não aceita gravação. Tente de novo em alguns minutos, por favor.
sorry = Algo deu errado do meu lado. Tente de novo em um minuto, por favor.
just-closing = Esta rodada está se encerrando agora, ou estou reiniciando. Volte em um minuto, por favor.
try-again = Tente de novo em um minuto, por favor.
failure-later = O Discord está fora de alcance ou ocupado.
failure-token = O Discord não aceita o token do bot.
failure-no-access = Não consigo ver esse canal.
failure-no-permission = Não tenho uma das permissões necessárias lá.
failure-no-channel = Esse canal não existe mais.
failure-no-message = Essa mensagem não existe mais.
failure-other = O Discord recusou com o código { $code }.

## Posted in the leadership channel when something did not go as planned.

survey-gone = Não foi possível perguntar **{ $name }**: essa pesquisa não existe mais. Adicione-a de novo, ou configure outra com `/pulse-admin { command-setup }`. A próxima rodada seria em { $next }.
round-lost = A rodada { $round } de **{ $title }** para { $teams } teve de terminar antes da hora: perdeu-se a chave das respostas, ou o arquivo delas, talvez quando o computador foi reiniciado. O que já tinha sido respondido conta. A próxima rodada abre como planejado.
openings-missed =
    { $count ->
        [one] { $teams }: a rodada prevista para { $due } não foi feita, porque o Candor não estava em execução ou não conseguiu acessar o Discord.
       *[other] { $teams }: { $count } rodadas não foram feitas, a primeira prevista para { $due }, porque o Candor não estava em execução ou não conseguiu acessar o Discord.
    }
openings-late = A rodada prevista para { $due } está sendo feita agora.
openings-next = A próxima abre em { $next } (`{ $rule }`).
not-delivered = Não consegui postar em { $channel }.
not-delivered-setup = Use `/pulse-admin { command-setup }` de novo, com outro canal se for preciso.
not-delivered-permissions = Preciso das permissões Ver canal e Enviar mensagens nesse canal. Conceda as duas, por favor, ou use `/pulse-admin { command-setup }` de novo com outro canal.
not-delivered-meanwhile = O convite desta rodada continua faltando; as pessoas podem responder com `/pulse { command-answer }`.
not-delivered-result = Era o resultado de uma equipe; ali preciso das permissões Ver canal, Enviar mensagens, Inserir links e Anexar arquivos. `/pulse { command-results }` mostra mesmo assim.

## Verdicts.

verdict-higher = acima do habitual
verdict-lower = abaixo do habitual
verdict-steady = sem mudança clara
verdict-building =
    { $count ->
        [one] ainda formando a linha de base (mais 1 rodada)
       *[other] ainda formando a linha de base (mais { $count } rodadas)
    }
verdict-not-comparable = as respostas podem não ser comparáveis
verdict-not-shown = não mostrado
verdict-in-a-row = { $verdict } há { $rounds } rodadas

## The first line of a summary.

headline-lower =
    { $count ->
        [one] { $topics } está abaixo do habitual
       *[other] { $topics } estão abaixo do habitual
    }
headline-higher =
    { $count ->
        [one] { $topics } está acima do habitual
       *[other] { $topics } estão acima do habitual
    }
headline-lower-still =
    { $count ->
        [one] { $topics } continua abaixo do habitual
       *[other] { $topics } continuam abaixo do habitual
    }
headline-higher-still =
    { $count ->
        [one] { $topics } continua acima do habitual
       *[other] { $topics } continuam acima do habitual
    }
headline-steady = Sem mudança clara
headline-building =
    { $count ->
        [one] Ainda formando a linha de base (mais 1 rodada)
       *[other] Ainda formando a linha de base (mais { $count } rodadas)
    }
headline-not-comparable = Sem conclusão desta vez: as respostas podem não ser comparáveis
headline-nothing = Nada pode ser mostrado desta vez

## The rest of a summary.

summary-heading = **{ $headline }** · { $team }, rodada { $round }
cell-in-group = { $teams }, na contagem de { $group }
cell-in-server = { $teams }, na contagem do servidor inteiro
finding-bare = { $topic }: { $verdict }
finding-building = { $topic }: { $score } (provavelmente { $range })
finding = { $topic }: { $score } (provavelmente { $range }; habitual { $usual }), { $verdict }
finding-long = { $topic }: { $score } (provavelmente { $range }; últimas { $rounds } rodadas { $recent }, habitual { $usual }), { $verdict }
score-or-lower = { $score } ou menos
score-or-higher = { $score } ou mais
range = { $low }–{ $high }
answered-few = Poucas das { $people } pessoas responderam.
answered-half = Cerca de metade das { $people } pessoas respondeu.
answered-most = A maioria das { $people } pessoas respondeu.
answered-nearly-everyone = Quase todas as { $people } pessoas responderam.
answered-up-to-half = Até cerca de metade das { $people } pessoas respondeu.
answered-half-or-more = Metade ou mais das { $people } pessoas respondeu.
answered-most-or-all = A maioria das { $people } pessoas, ou todas, respondeu.
answered-some = Algumas das { $people } pessoas responderam.
answered-percent = Cerca de { $percent }% das { $people } pessoas responderam.
answered-percents = De { $low } a { $high }% das { $people } pessoas responderam.
answered-percent-or-more = { $percent }% ou mais das { $people } pessoas responderam.
drift-down = Nas últimas { $rounds } rodadas, { $topic } caiu aos poucos, cerca de { $score } no total.
drift-up = Nas últimas { $rounds } rodadas, { $topic } subiu aos poucos, cerca de { $score } no total.
told-from-chance = Com este número de respostas, uma única rodada precisa mudar cerca de { $score } para se distinguir do acaso.
not-shown-topics = { $topics }: não mostrado, porque menos de { $least } pessoas responderam a uma afirmação sobre isso.
not-comparable-topics = { $topics }: sem conclusão, porque poucas pessoas responderam, ou muito mais ou menos do que da última vez.
new-series = Com a rodada { $round } as perguntas mudaram, por isso não há comparação com as anteriores.
building-why = Uma rodada pode ser considerada acima ou abaixo quando há três rodadas antes dela.
next-step = **E agora:** pergunte à equipe o que está por trás e aperte [{ button-promise }] para algo que ela vá perceber.
next-step-promised = **E agora:** pergunte à equipe o que está por trás e cumpra o que está prometido abaixo; [{ button-promise }] acrescenta algo.
next-step-few = **E agora:** desta vez não há nada a concluir. Se continuar assim, pergunte à equipe o que a impede de responder.
comments-below = O que as pessoas escreveram está na thread abaixo.
scale-note = As pontuações vão de 1 (discordo totalmente) a 5 (concordo totalmente), arredondadas. Provavelmente: onde fica a pontuação real da equipe, 9 em 10 vezes. Habitual: a média de até nove rodadas antes desta, ou antes das últimas quando elas são citadas juntas. Acima ou abaixo: só por acaso, cerca de um tema em cem.
event = { $event } ({ $day })
event-news = Desde a última rodada: **{ $event }**.
since-event = Nas { $rounds } rodadas depois de **{ $event }**: { $topics }. O que veio depois não precisa ter vindo disso.
since-done = Nas { $rounds } rodadas desde que isto foi feito: “{ $done }”: { $topics }. O que veio depois não precisa ter vindo disso.
since-lower = { $topic } está abaixo de antes ({ $recent }; antes { $usual })
since-higher = { $topic } está acima de antes ({ $recent }; antes { $usual })
since-steady = sem mudança clara em { $topics }
since-not-comparable = as respostas sobre { $topics } podem não ser comparáveis
promises = **Prometido e ainda não feito**
promise-made = prometido { $ago }
promise-due = até { $day }
promise-overdue = **atrasado desde { $day }**
promises-more =
    { $count ->
        [one] e mais 1
       *[other] e mais { $count }
    }
not-shown-small = Os resultados são mostrados para equipes de pelo menos { $least } pessoas; { $team } tinha { people } quando a rodada abriu.
not-shown-few = Respostas insuficientes: os resultados são mostrados a partir de { $least }, para que a resposta de ninguém possa ser deduzida.
next-round = Próxima rodada: { $next }

## The same for those who do not see the picture.

alt-heading = { $team }, rodada { $round }: { $headline }.
alt-sentence = { $text }.

how-to-read = **Como ler um resumo**
how-to-read-score = **Pontuação:** a média de todas as respostas a um tema, de 1 (discordo totalmente) a 5 (concordo totalmente). Ela é arredondada, e uma muito baixa ou muito alta só é mostrada como limite, por exemplo “{ $lowest }” ou “{ $highest }”, para que a resposta de ninguém possa ser deduzida.
how-to-read-likely = **Provavelmente:** a cada vez as pessoas respondem um pouco diferente, e nem todas respondem. Nove em dez vezes, a pontuação real da equipe fica neste intervalo. Se ela mudou é dito pela conclusão, não pelo intervalo.
how-to-read-usual = **Habitual:** a média de até nove rodadas anteriores; são necessárias três. Quando as três últimas são citadas juntas, de até nove antes delas. Assim, o que dura vira o novo habitual depois de nove a doze rodadas.
how-to-read-verdict = **Conclusão:** só se diz que uma pontuação está acima ou abaixo do habitual quando o acaso dificilmente explica isso; em cerca de um tema em cem foi acaso mesmo assim. “{ verdict-steady }” quer dizer que nada se distingue do acaso, não que nada aconteceu.
how-to-read-not-shown = **Não mostrado:** poucas pessoas responderam, ou há poucas. Equipes pequenas são contadas junto com outras ou deixadas de fora, para que ninguém fique exposto.
how-to-read-next = **O que fazer com isso:** converse com a equipe sobre o que se destaca, prometa uma coisa e avise quando estiver feita: `/pulse-admin { command-action } { command-action-done }`.

promised = **Anotado como prometido a { $teams }**, que ainda não sabem:
promised-to-all = **Anotado como prometido a todas as equipes**, que ainda não sabem:
promised-next = Ela aparece em cada resumo até ser cumprida. A equipe fica sabendo então, quando você usar `/pulse-admin { command-action } { command-action-done }`.
taken-back = **Retirado:** { $promise }
kept-preview = **Isto seria publicado** em { $channel }:
kept-preview-rest = Nada foi publicado ainda. Para dizer de outro jeito, execute o comando de novo com a opção `{ option-action-what }`; para deixar a promessa aberta, feche esta mensagem.
kept-preview-nowhere = **Ninguém ficaria sabendo**, porque a equipe a quem se prometeu não está mais lá: { $promise }
kept-told = **Feito**, e a equipe foi avisada: { $promise }
kept-untold = **Feito**, e nada é publicado: { $promise }

## What stands above the summaries of a round that asks several teams.

overview-heading = **{ $headline }** · { $title }, rodada { $round }
overview-found =
    { $count ->
        [one] 1 de { $total } pontuações se distingue do acaso
       *[other] { $count } de { $total } pontuações se distinguem do acaso
    }
overview-stand-out = Entre todas as equipes, isto se distingue do acaso:
overview-calm = Nada se distingue do acaso
overview-building = A base de comparação ainda está se formando
overview-continued = { $title }, rodada { $round } · parte { $place }
overview-groups = Onde fica a pontuação de cada grupo, a partir das pontuações das suas equipes:
overview-group = **{ $group }** ({ people }): { $topics }
overview-server = **O servidor inteiro** ({ people }): { $topics }
overview-topic = { $topic } { $range }
overview-topic-not-shown = { $topic }: não mostrado
counted-alone = { $teams }: resumo próprio abaixo
counted-in-group = { $teams }: na contagem de { $group }
counted-in-server = { $teams }: na contagem do servidor inteiro
counted-not-shown = { $teams }: resultados não mostrados

## The comments of a round, in a thread.

thread-comments = O que as pessoas escreveram
comments-heading = **O que as pessoas de { $team } escreveram**, rodada { $round }, sem nenhuma ordem específica:
comments-heading-server = **O que as pessoas do servidor inteiro escreveram**, rodada { $round }, sem nenhuma ordem específica:

## Words in the chart.

chart-headline = { $team } · rodada { $round } · { $headline }
chart-team = Equipe
chart-topic = Tema { $place }
chart-subtitle = Pontuação de 1 a 5. Faixa: onde a pontuação real deve estar (9 em 10 vezes). Pontilhado: o habitual.
chart-subtitle-first = Pontuação de 1 a 5. Faixa: onde a pontuação real deve estar (9 em 10 vezes).
chart-heat-subtitle = Pontuação de 1 a 5; quanto mais escuro, mais alta.
chart-stands-out = Acima ou abaixo do habitual da equipe, dificilmente acaso. Sem triângulo: não tão certo.
chart-people = de { $people }
chart-round = rodada { $round }
chart-answers = Respostas
chart-no-answers = Não mostradas nesta rodada.
chart-grey-column = Coluna cinza: uma rodada não mostrada.
chart-thin-line = Linha fina: começa uma nova série.
chart-coded-end = T, + ou −: essa pontuação ou além.
chart-not-drawn =
    { $count ->
        [one] Mais 1 tema não está no gráfico.
       *[other] Mais { $count } temas não estão no gráfico.
    }

## Commands.

command-pulse =
    .description = O pulso da sua equipe: poucas perguntas, e ninguém fica sabendo quem disse o quê
command-answer = responder
    .description = Responder às perguntas que estão abertas para você
command-results = resultados
    .description = O que foi compartilhado com a sua equipe, só para você
command-privacy = privacidade
    .description = Quem vê o quê, e o que fica guardado
command-me = meus-dados
    .description = O que está guardado sobre você, convites diretos, retirar respostas, esquecer seus dados

command-pulse-admin =
    .description = Configurar pulsos e ver os resultados
command-setup = configurar
    .description = Configurar um pulso para uma equipe: quem é consultado, onde e quando
command-team = equipe
    .description = Equipes, e os grupos de que fazem parte
command-team-add = adicionar
    .description = Adicionar uma equipe às que são consultadas
command-team-edit = editar
    .description = Alterar uma equipe
command-team-remove = remover
    .description = Deixar de consultar uma equipe
command-team-list = listar
    .description = Todas as equipes, com seus tamanhos e grupos
command-survey = pesquisa
    .description = O que pode ser perguntado, e pesquisas próprias
command-survey-list = listar
    .description = Todas as pesquisas, com seu propósito, tamanho e idiomas
command-survey-preview = prévia
    .description = Experimentar as próximas três rodadas de uma pesquisa; nada é salvo
command-survey-add = adicionar
    .description = Adicionar uma pesquisa própria, ou uma nova versão de uma
command-survey-remove = remover
    .description = Remover uma pesquisa própria que nenhuma programação usa
command-schedule = programação
    .description = Quando as equipes são consultadas
command-schedule-add = adicionar
    .description = Criar uma programação para equipes que já existem
command-schedule-edit = editar
    .description = Alterar uma programação
command-schedule-pause = pausar
    .description = Pausar uma programação
command-schedule-resume = retomar
    .description = Retomar uma programação
command-schedule-skip = pular
    .description = Pular a próxima abertura, ou dias como feriados
command-schedule-remove = remover
    .description = Remover uma programação; os resumos anteriores ficam
command-schedule-list = listar
    .description = Todas as programações, com suas próximas aberturas
command-settings = ajustes
    .description = De quantas pessoas resultados e comentários precisam, e por quanto tempo são guardados
command-settings-show = mostrar
    .description = Os ajustes atuais
command-settings-set = definir
    .description = Mudar ajustes, para rodadas que abrirem depois
command-doctor = diagnóstico
    .description = Verificar canais, permissões, cargos e o banco de dados
command-log = registro
    .description = Quem mudou o quê
command-round = rodada
    .description = Abrir ou encerrar uma rodada manualmente
command-round-status = situação
    .description = O que está aberto, até quando, e se os convites saíram
command-round-open = abrir
    .description = Abrir uma rodada agora
command-round-close = encerrar
    .description = Encerrar agora uma rodada aberta
command-report = relatório
    .description = Ver resultados de novo
command-report-show = mostrar
    .description = Mostrar o resumo de uma rodada passada, só para você
command-report-export = exportar
    .description = Tudo o que foi mostrado, em tabela, só para você
command-event = evento
    .description = O que aconteceu: marcado nas imagens e comparado antes e depois
command-event-add = adicionar
    .description = Anotar algo que possa influenciar as pontuações, como uma reorganização
command-event-list = listar
    .description = Tudo o que está anotado
command-event-remove = remover
    .description = Tirar algo de novo
command-action = ação
    .description = O que a liderança promete e conta à equipe quando está feito
command-action-add = adicionar
    .description = Prometer algo a uma equipe, ou a todas
command-action-done = feito
    .description = Dizer à equipe que uma promessa foi cumprida; antes você vê o que é publicado
command-action-list = listar
    .description = Todas as promessas, abertas e cumpridas

## Options of the commands.

option-setup-team = equipe
    .description = O cargo cujos membros são consultados
option-setup-ask-in = perguntar-em
    .description = O canal da equipe, onde o convite é postado
option-setup-report-to = resumo-em
    .description = O canal da liderança, onde o resumo é postado
option-setup-survey = pesquisa
    .description = O que é perguntado
option-setup-when = quando
    .description = Quando abre, em inglês, como: every monday 10:00; se faltar, conforme a pesquisa
option-setup-zone = fuso
    .description = O fuso horário da equipe, como: Europe/Berlin
option-setup-open-for = aberta-por
    .description = Por quanto tempo se pode responder, em inglês, como: 2 days
option-team-role = cargo
    .description = O cargo cujos membros são a equipe
option-team-name = nome
    .description = Como a equipe se chama; se omitido, o nome do cargo
option-team-add-ask-in = perguntar-em
    .description = O canal da equipe, onde o convite é postado
option-team-add-parent = grupo
    .description = O grupo de que ela faz parte, como: Engenharia / Plataforma
option-team-add-schedule = agenda
    .description = A agenda que a consulta; se omitida, a única que existe
option-team-edit-ask-in = perguntar-em
    .description = O canal da equipe
option-team-edit-parent = grupo
    .description = O grupo de que ela faz parte, como: Engenharia / Plataforma; `none` para nenhum
option-team-edit-place = posição
    .description = O lugar dela na ordem: quem tem cargos de várias equipes fica na primeira
option-schedule-survey = pesquisa
    .description = O que é perguntado
option-schedule-when = quando
    .description = Quando abre, em inglês, como: every monday 10:00
option-schedule-report-to = relatar-em
    .description = O canal da liderança, onde o resumo é publicado
option-schedule-zone = fuso
    .description = O fuso horário, como: America/Sao_Paulo
option-schedule-open-for = aberta-por
    .description = Por quanto tempo dá para responder, em inglês, como: 2 days
option-schedule-teams = equipes
    .description = Quem é consultado, como: @Atlas, @Borealis; se faltar, todas as equipes
option-schedule-remind = lembrar
    .description = Depois de que porcentagem do tempo lembrar; 0 para nunca
option-schedule-schedule = programação
    .description = Qual programação; se faltar, a única que existe
option-schedule-skip-days = dias
    .description = Dias como 2026-12-24, 2026-12-31; se faltarem, a próxima abertura
option-schedule-skip-undo = desfazer
    .description = Desfazer o que foi pulado
option-team-zone = fuso
    .description = O fuso pelo qual a equipe é consultada; se faltar, o da programação
option-survey-survey = pesquisa
    .description = Qual pesquisa
option-survey-add-file = arquivo
    .description = A pesquisa, um arquivo de texto que termina em .toml
option-settings-min-group = mínimo-resultados
    .description = O menor número de respostas que um resultado pode representar
option-settings-comment-group = mínimo-comentários
    .description = O menor número de respostas entre as quais comentários são mostrados
option-settings-share-with-team = compartilhar-com-equipe
    .description = Se cada equipe lê o próprio resultado no canal dela
option-settings-retention = retenção
    .description = Por quantos meses fica guardado o que foi mostrado
option-settings-language = idioma
    .description = O idioma usado nas mensagens dos canais
option-round-open-schedule = agenda
    .description = Qual agenda
option-round-close-round = rodada
    .description = Qual rodada
option-report-schedule = agenda
    .description = Qual agenda
option-report-round = rodada
    .description = Qual rodada; se omitida, a mais recente
option-export-schedule = agenda
    .description = Qual agenda; todas se omitida
option-export-round = rodada
    .description = Qual rodada; todas se omitida
option-export-format = formato
    .description = CSV para planilhas (se omitido) ou JSON para programas
option-event-date = data
    .description = O dia, por exemplo: 2026-12-24
option-event-label = nome
    .description = Como se chama, por exemplo: retiro
option-event-team = equipe
    .description = O cargo da equipe afetada; todas as equipes se omitido
option-event-event = evento
    .description = Qual
option-action-promise = promessa
    .description = O que vocês farão, por exemplo: sextas sem reuniões
option-action-team = equipe
    .description = O cargo da equipe a quem se promete; todas as equipes se omitido
option-action-dimension = tema
    .description = O tema de que se trata; os resumos dizem se ele muda depois
option-action-owner = responsável
    .description = Quem cumpre a promessa
option-action-due = prazo
    .description = Até quando, por exemplo: 2026-12-24
option-action-action = ação
    .description = Qual promessa
option-action-what = o-quê
    .description = O que foi feito; a própria promessa se omitido
