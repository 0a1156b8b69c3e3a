### What Candor says to people, in Japanese. The same messages as in English.

## Pieces that other messages are made of.

people =
    { $people ->
        [0] 0人
       *[other] { $people }人
    }
list-and = { $first }と{ $second }
list-comma = { $first }、{ $second }
list-more =
    { $count ->
       *[other] { $first }、ほか{ $count }件
    }

## Buttons. At most 80 characters; best at most 20, so that they fit a telephone.

button-answer = 回答する
button-answer-again = もう一度回答する
button-who-sees = 誰に見えますか？
button-skip = スキップ
button-back = 戻る
button-change = 変更する
button-comment = コメントを書く
button-replace-comment = コメントを差し替える
button-withdraw = 回答を取り消す
button-send = 送信
button-edit = 編集
button-discard = 破棄
button-invite-directly = DMで招待を受け取る
button-stop-invitations = DMでの招待を止める
button-withdraw-all = 自分の回答を取り消す
button-forget = 自分の記録を消去する
button-how-to-read = 読み方
button-promise = 行動を約束する
button-export = エクスポート
button-take-back = 約束を取り消す
button-tell-teams = 投稿する
button-tell-nobody = 完了（投稿しない）

## The form for a comment. Title and label at most 45 characters, the placeholder at most 100.

form-title-comment = コメントを書く
form-label-comment = マネジメント層に知っておいてほしいことは何ですか？
placeholder-comment = 名前は書かないでください。どう表示されるかは、送信する前にそのまま確認できます。
form-title-promise = 行動を約束する
form-label-promise = 何をしますか？
form-label-topic = テーマ（あれば）
form-label-owner = 担当者は誰ですか？
form-label-due = いつまでに？
placeholder-promise = チームが実感できること（例：金曜日は会議なし）

## Posted in a team's channel.

round-heading = **{ $title }** · { $team }、第{ $round }回
invitation-questions =
    { $count ->
       *[other] 短い設問が{ $count }問、1分ほどで終わります。{ $until }（{ $ago }）まで回答できます。
    }
invitation-promise = マネジメント層に見えるのは、{ $least }人以上をまとめたスコアと、名前のないコメントだけです。誰が何を答えたかは決して表示されません。詳しくは[{ button-who-sees }]で確認できます。
invitation-nothing-shown = 尋ねる人数が少ないため、何も表示できません。理由は[{ button-who-sees }]で確認できます。
invitation-size =
    { $before ->
        [0] { $team }は現在{ people }です（前回は0人）。
       *[other] { $team }は現在{ people }です（前回は{ $before }人）。
    }
invitation-closed = この回は{ $ago }に終了しました。誰がどの回答をしたかは、もう残っていません。
reminder = **{ $title }** · { $team }、第{ $round }回は{ $until }（{ $ago }）まで受け付けています。回答した方は、ありがとうございます。まだの方は、招待メッセージか`/pulse { command-answer }`から回答できます。
lowered = 管理者が、表示される内容を**次の回から**変更しました：
lowered-results = 結果は、**回答者が{ $least }人以上**で表示されます（これまでは{ $before }人以上）。
lowered-comments = コメントは、**回答者が{ $answers }人以上**で表示されます（これまでは{ $before }人以上）。
lowered-rest = いま受付中の回は、これまでどおりです。誰に何が見えるかは`/pulse { command-privacy }`で確認できます。
shared-heading = **ご回答ありがとうございました。** { $title }、第{ $round }回：{ $team }の結果です。
shared-heading-nothing = **ご回答ありがとうございました。** { $title }、第{ $round }回、{ $team }：
you-said = **皆さんの声：** 現状について聞かせてくれました。
you-said-topic = **皆さんの声：** { $topic }について聞かせてくれました。
you-said-lower = **皆さんの声：** { $topic }はいつもより低い（第{ $round }回）。
you-said-higher = **皆さんの声：** { $topic }はいつもより高い（第{ $round }回）。
we-promised = **約束したこと：** { $promise }
we-did = **実行したこと：** { $done }

## Sent as a direct message to those who asked for it.

direct-invitation = **{ $title }** · { $team }、第{ $round }回は{ $until }（{ $ago }）まで受け付けています。回答はこちら： { $link }
direct-reminder = **{ $title }** · { $team }、第{ $round }回は{ $until }（{ $ago }）まで受け付けています。あなたの回答はまだありません。回答はこちら： { $link }
direct-invitation-why = このメッセージは、あなたの希望により届いています。サーバーで`/pulse { command-me }`を使うと止められます。

## The questions, for one person's eyes.

question-first = この画面が見えるのはあなただけです。ボタンを押すたびにすぐ保存され、{ $team }の回答として集計されます。判断できないものはスキップしてください。
question-place = **{ $place } / { $total }** · { $topic }
question-recall = { $recall }：
question-form = コメントはフォームに書いてください。

## After the last question: what is saved, then until when it can be changed.

saved-all = **ありがとうございます。** すべての回答が保存されました。
saved-all-and-comment = **ありがとうございます。** すべての回答とコメントが保存されました。
saved-some =
    { $count ->
       *[other] **ありがとうございます。** { $total }問中{ $count }問の回答が保存されました。
    }
saved-some-and-comment = **ありがとうございます。** { $total }問中{ $count }問の回答とコメントが保存されました。
saved-comment = **ありがとうございます。** コメントが保存されました。
saved-until = { $until }（{ $ago }）までは、すべて変更や取り消しができます。そのあとは、誰が何を答えたかは残りません。
saved-nothing = すべてスキップしたため、あなたについては何も保存されていません。{ $until }（{ $ago }）までは、まだ回答できます。
withdrawn = **取り消しました。** あなたの回答と、コメントがあればコメントも、初めから参加しなかったものとして削除されました。{ $until }までは、もう一度回答できます。

## A survey that is only looked at, before anybody is asked.

try-heading = { $title } の**プレビュー**：これからの{ $total }回のうち{ $place }回目です。自由に押してみてください。何も保存されません。
try-team = あなたのチーム
try-end = **以上です。** ここではコメントを残すことができ、回が終わるまではすべて変更したり取り消したりできます。
button-round = { $place }回目

## What the writer of a comment sees before it is sent. The comment stands between the lines.

preview = **表示されるときは、このとおりです。** この回でチームの{ $writers }人以上がコメントを書き、{ $answers }人以上が回答した場合に、{ $team }（{ people }）のコメントのひとつとして、{ $channel }を読める全員に表示されます。回答者が足りないときは、最長であと{ $rounds }回待ちます。表示できないものは、誰にも見られずに削除されます。
preview-together = **表示されるときは、このとおりです。** この回でチーム（または一緒に集計されるチーム）の{ $writers }人以上がコメントを書き、{ $answers }人以上が回答した場合に、{ $team }（{ people }）のコメントのひとつとして、{ $channel }を読める全員に表示されます。回答者が足りないときは、最長であと{ $rounds }回待ちます。表示できないものは、誰にも見られずに削除されます。
warning-name = ⚠️ 「{ $word }」は、ここにいる人の名前です。
warning-date = ⚠️ 「{ $word }」から、いつのことかがわかります。
warning-address = ⚠️ 「{ $word }」は、アドレスや番号の一部かもしれません。
preview-language = ⚠️ コメントは書かれたとおりに表示されます。あなたの言語で書く人が少ないと、誰が書いたかわかってしまいます。このチャンネルの言語は{ $language }です。
preview-style = 書き方や細かな内容から、あなただとわかることがあります。まだ何も送信されていません。

## "Who sees this?": what one person is told, line by line.

promise = 回が終了したあとは、誰がどの回答をしたかは、誰にもわかりません。あなたのリーダーにも、サーバーの管理者にも、ボットを運用してそのファイル、バックアップ、ログを持つ人にもわかりません。回が受付中の間は、ボットを運用する人が見ようとすれば、見ることができます。Discord自体には、あなたのクリックが見えます。コメントは、その内容からあなただとわかることがあります。
who-sees = **誰に見えますか？**
who-sees-next = **誰に何が見えますか？** いま、あなたが回答できる回はありません。もしいま始まるとしたら：
count-in = あなたは**{ $team }**（{ people }）の1人として集計されます。
count-in-group = あなたは**{ $team }**（{ people }）の1人として集計されます。このチームは{ $groups }に含まれます。
group-with-people = { $group }（{ people }）
count-in-one = あなたには{ $teams }のロールもありますが、誰もが1つのチームだけで集計されます。
sees-team = **マネジメント層に見えるもの**（{ $channel }）：{ $team }の{ $least }人以上が回答した場合に、テーマごとのスコア。
sees-team-or-more = **マネジメント層に見えるもの**（{ $channel }）：{ $team }の{ $least }人以上が回答した場合に、このチームのテーマごとのスコア。回答者が足りないときや、より小さなチームを単独で表示できないときは、{ $team }はほかのチームと一緒に集計されます。グループについては、範囲だけが見えます。
sees-quiet = **マネジメント層に見えるもの**（{ $channel }）：{ $team }とほかのチームを合わせた、テーマごとのスコア。最近チームの人数が変わったためです。合わせて{ $least }人以上が回答した場合だけ見えます。
sees-small = **マネジメント層に見えるもの**（{ $channel }）：{ $team }とほかのチームを合わせた、テーマごとのスコア。単独で表示するにはチームが小さすぎるためです。合わせて{ $least }人以上が回答した場合だけ見えます。
sees-nothing-round = **マネジメント層に見えるもの**（{ $channel }）：ありません。結果は回答者が{ $least }人以上で表示されますが、この回の対象は全部で{ people }です。
sees-nothing-team = **マネジメント層に見えるもの**（{ $channel }）：ありません。結果が表示されるのは{ $least }人以上のチームですが、{ $team }は{ people }でした。
sees-rounded = 誰の回答も割り出せないように、スコアは丸められ、とても低いスコアやとても高いスコアは、たとえば「{ $lowest }」「{ $highest }」のように、境界だけが表示されます。
sees-shared = **チームに見えるもの**：この回のレポートが出ると、同じルールで自分のチームの結果が{ $channel }に表示されます。
sees-shared-together = **チームに見えるもの**：この回のレポートが出ると、同じルールで、自分のチームが含まれる結果が{ $channel }に表示されます。まとめて数えられるチームには、同じ結果が見えます。
comments-shown = **コメント**は、同じ回であなたのチームの{ $writers }人以上がコメントを書き、{ $answers }人以上が回答した場合に、順番を混ぜ、スコアを付けずに、同じ場所に表示されます。回答者が足りないときは、最長であと{ $rounds }回待ちます。表示されないものは、誰にも見られずに削除されます。
comments-shown-together = **コメント**は、同じ回であなたのチーム（または一緒に集計されるチーム）の{ $writers }人以上がコメントを書き、{ $answers }人以上が回答した場合に、順番を混ぜ、スコアを付けずに、同じ場所に表示されます。回答者が足りないときは、最長であと{ $rounds }回待ちます。表示されないものは、誰にも見られずに削除されます。
comments-not-asked = **コメント**も募集しません。
kept = **保存されるもの：** 表示された内容と、表示を待っている間のコメントだけです。あなたの回答は、回が終了するとき（{ $until }）に削除されます。
kept-next = **保存されるもの：** 表示された内容と、表示を待っている間のコメントだけです。回答は、回が終了するときに削除されます。
changed-your-mind = **気が変わったら：** 回が終了するまでは、もう一度回答することも、[{ button-withdraw }]を押すことも、`/pulse { command-me }`を使うこともできます。
nobody-asks = **誰に何が見えますか？**
nobody-asks-you = あなたには、質問の対象となるチームのロールがないため、質問は届きません。対象の人は、ここや招待メッセージのところで、誰に何が見えるかを確認できます。結果は回答者が{ $least }人以上で、丸めて表示されます。1人の人が何を答えたかは、決して表示されません。

## `/pulse me`: what is stored about one person, and what its buttons do.

me-wish = **あなたについて保存されているもの：** DMでの招待（{ $language }）を希望していること。ほかには何もありません。
me-nothing = **あなたについて保存されているもの：** 何もありません。
me-answers = 回が受付中の間、あなたの回答は、名前ではなく秘密の番号で保存され、回が終了すると削除されます。設定を変更した場合や、マネジメント層として何かを約束した場合は、`/pulse-admin { command-log }`に記録が表示されます。
me-rounds = **あなたが回答できる回**
me-round = { $title } · { $team }、{ $until }まで
me-no-round = なし
invited-directly = あなたのチームに質問するときは、DMが届きます。届かない場合は、このサーバーのメンバーからのDMを許可してください。
invited-no-more = これからはDMは届きません。招待はチームのチャンネルに投稿されます。
withdrawn-everywhere = **取り消しました。** 受付中の回で回答したり書いたりした内容はすべて、初めから参加しなかったものとして削除されました。`/pulse { command-answer }`でもう一度回答できます。
forgotten = **消去しました。** あなたの希望の設定は削除されました。受付中の回で回答したり書いたりした内容もすべて、初めから参加しなかったものとして削除されました。以前の回のコメントで、まだ表示を待っているものは、あなた自身にも、もう見つけられません。{ $rounds }回以内に、表示されるか削除されます。`/pulse { command-answer }`でもう一度回答できます。

## What people read when something cannot be done.

refusal-round-closed = この回は{ $ago }に終了しました。次の回は、チームのチャンネルでお知らせします。
refusal-too-late-to-withdraw = 取り消しの直前、{ $ago }に終了した回があり、その回でのあなたの回答は集計されました。まだ受付中の回では、あなたの回答はすべて削除されました。
refusal-not-asked = この回の対象は{ $teams }のメンバーです。あなたもメンバーなら、ロールを付けてもらえるよう管理者に頼んでください。
refusal-counts-elsewhere = あなたは複数のチームのロールを持っていて、{ $team }で集計されます。そちらで回答するか、そのチームに質問があるときに`/pulse { command-answer }`で回答してください。
refusal-not-yet = あなたのチームには { $due } に尋ねます。
refusal-nothing-open = いま、あなたが回答できる回はありません。次の回は、チームのチャンネルでお知らせします。
refusal-empty-comment = このコメントには、表示できる内容がありません。普通の言葉で少し書いてください。
refusal-stale = このボタンはもう使えません。受付中の回は`/pulse { command-answer }`で確認できます。
refusal-unknown-command = このコマンドの形がわかりません。変わったばかりかもしれませんので、1分ほどしてからもう一度お試しください。
refusal-not-an-admin = この操作ができるのは、「サーバー管理」の権限を持つ人だけです。
refusal-not-leadership = この操作ができるのは、レポートのチャンネルを読んでいる人と管理者だけです。
refusal-nothing-shared = チームに共有された結果はまだありません。レポートが出ると、管理者がオフにしていなければ、結果がチームのチャンネルに表示されます。
refusal-bad-date = 「{ $text }」が分かりません。日付は2026-12-24のように書いてください。
refusal-bad-promise = 約束は1文字以上{ $count }文字以下で書いてください。
refusal-bad-owner = 担当者の名前は{ $count }文字以下で書いてください。
refusal-unknown-topic = 「{ $text }」というテーマはありません。ここのテーマ：{ $topics }。どれでもない場合は空欄にしてください。何も保存されていません。
refusal-promise-ended = この約束は、すでに完了したか取り消されています。
refusal-not-in-a-server = これはサーバーの中でだけ使えます。
not-saved = 保存できませんでした。ボットのディスクがいっぱいか、書き込めない状態です。数分してからもう一度お試しください。
sorry = ボットの側で問題が起きました。1分ほどしてからもう一度お試しください。
just-closing = この回がちょうど終了するところか、ボットが再起動しているところです。1分ほどしてからもう一度ご確認ください。
try-again = 1分ほどしてからもう一度お試しください。
failure-later = Discordに接続できないか、Discordが混み合っています。
failure-token = Discordがボットのトークンを受け付けません。
failure-no-access = ボットからそのチャンネルが見えません。
failure-no-permission = そこで必要な権限がボットにありません。
failure-no-channel = そのチャンネルはもう存在しません。
failure-no-message = そのメッセージはもう存在しません。
failure-other = Discordに拒否されました（コード{ $code }）。

## Posted in the leadership channel when something did not go as planned.

survey-gone = **{ $name }** を尋ねられませんでした。このサーベイはもうありません。もう一度追加するか、`/pulse-admin { command-setup }` で別のサーベイを設定してください。次の回の予定は { $next } です。
round-lost = { $teams }への**{ $title }**第{ $round }回は、予定より早く終了しなければなりませんでした。回答の鍵、またはそのファイルが失われたためです。コンピューターの再起動が原因かもしれません。それまでの回答は集計されています。次の回は予定どおり始まります。
openings-missed =
    { $count ->
       *[other] { $teams }：Candorが動いていなかったか、Discordに接続できなかったため、{ $due }の予定分から数えて{ $count }回、質問できませんでした。
    }
openings-late = { $due }の予定分は、いま質問しています。
openings-next = 次は{ $next }に始まります（`{ $rule }`）。
not-delivered = { $channel }に投稿できませんでした。
not-delivered-setup = `/pulse-admin { command-setup }`をもう一度実行してください。必要なら、別のチャンネルを指定してください。
not-delivered-permissions = そこで「チャンネルを見る」と「メッセージを送信」の権限をボットに付けるか、別のチャンネルを指定して`/pulse-admin { command-setup }`をもう一度実行してください。
not-delivered-meanwhile = この回の招待は投稿されないままです。`/pulse { command-answer }`で回答できます。
not-delivered-result = チームの結果でした。そのチャンネルでは「チャンネルを見る」「メッセージを送信」「埋め込みリンク」「ファイルを添付」の権限が必要です。`/pulse { command-results }`では表示できます。

## Verdicts. They stand behind a score, and below a title in the chart.

verdict-higher = いつもより高い
verdict-lower = いつもより低い
verdict-steady = はっきりした変化なし
verdict-building =
    { $count ->
       *[other] 基準を作成中（あと{ $count }回）
    }
verdict-not-comparable = 回答を比較できない可能性あり
verdict-not-shown = 非表示
verdict-in-a-row = { $verdict }（{ $rounds }回連続）

## The first line of a summary, in bold and without a full stop.

headline-lower =
    { $count ->
       *[other] { $topics }がいつもより低い
    }
headline-higher =
    { $count ->
       *[other] { $topics }がいつもより高い
    }
headline-lower-still = { $topics }は引き続きいつもより低い
headline-higher-still = { $topics }は引き続きいつもより高い
headline-steady = はっきりした変化なし
headline-building =
    { $count ->
       *[other] 基準を作成中（あと{ $count }回）
    }
headline-not-comparable = 今回は判定なし：回答を比較できない可能性あり
headline-nothing = 今回は表示できるものなし

## The rest of a summary. { $team } may also be one of the cell- messages.

summary-heading = **{ $headline }** · { $team }、第{ $round }回
cell-in-group = { $teams }（{ $group }で集計）
cell-in-server = { $teams }（サーバー全体で集計）
finding-bare = { $topic }：{ $verdict }
finding-building = { $topic }：{ $score }（推定範囲{ $range }）
finding = { $topic }：{ $score }（推定範囲{ $range }、いつもは{ $usual }）、{ $verdict }
finding-long = { $topic }：{ $score }（推定範囲{ $range }、直近{ $rounds }回は{ $recent }、いつもは{ $usual }）、{ $verdict }
score-or-lower = { $score }以下
score-or-higher = { $score }以上
range = { $low }〜{ $high }
answered-few = { $people }人のうち、少数が回答しました。
answered-half = { $people }人のうち、およそ半数が回答しました。
answered-most = { $people }人のうち、大半が回答しました。
answered-nearly-everyone = { $people }人のうち、ほぼ全員が回答しました。
answered-up-to-half = { $people }人のうち、多くてもおよそ半数が回答しました。
answered-half-or-more = { $people }人のうち、半数以上が回答しました。
answered-most-or-all = { $people }人のうち、大半または全員が回答しました。
answered-some = { $people }人のうち、何人かが回答しました。
answered-percent = { $people }人のうち、約{ $percent }%が回答しました。
answered-percents = { $people }人のうち、{ $low }〜{ $high }%が回答しました。
answered-percent-or-more = { $people }人のうち、{ $percent }%以上が回答しました。
drift-down = 直近{ $rounds }回で、{ $topic }はゆっくり下がっています（合計でおよそ{ $score }）。
drift-up = 直近{ $rounds }回で、{ $topic }はゆっくり上がっています（合計でおよそ{ $score }）。
told-from-chance = この回答数では、1回のスコアがおよそ{ $score }動かないと、偶然と区別できません。
not-shown-topics = { $topics }：回答した人が{ $least }人未満のため、表示されません。
not-comparable-topics = { $topics }：回答者が少なすぎるか、前回と大きく違うため、判定はありません。
new-series = 第{ $round }回から質問が変わったため、それより前の回とは比べられません。
building-why = 前に3回分の結果がそろうと、高いか低いかを判定できます。
next-step = **次の一歩：** 背景をチームに聞き、チームが実感できることを1つ、[{ button-promise }]で約束してください。
next-step-promised = **次の一歩：** 背景をチームに聞き、下の約束を果たしてください。[{ button-promise }]で追加できます。
next-step-few = **次の一歩：** 今回は何も判断できません。続くようなら、回答を妨げているものをチームに聞いてください。
comments-below = 書かれたコメントは、下のスレッドにあります。
scale-note = スコアは1（まったくそう思わない）〜5（とてもそう思う）で、丸められています。推定範囲：チームの本当のスコアが10回に9回入る範囲。いつも：この回（まとめて示されている場合はその数回）の前の、最大9回の平均。高い・低い：偶然だけでそうなるのは100件に1件ほどです。
event = { $event }（{ $day }）
event-news = 前回からの出来事：**{ $event }**。
since-event = **{ $event }**の後の{ $rounds }回：{ $topics }。後に起きたことが、その結果とは限りません。
since-done = 「{ $done }」が実行されてからの{ $rounds }回：{ $topics }。後に起きたことが、その結果とは限りません。
since-lower = { $topic }は以前より低い（{ $recent }、以前は{ $usual }）
since-higher = { $topic }は以前より高い（{ $recent }、以前は{ $usual }）
since-steady = { $topics }にはっきりした変化なし
since-not-comparable = { $topics }の回答は比較できない可能性あり
promises = **約束して、まだ終わっていないこと**
promise-made = { $ago }に約束
promise-due = 期限 { $day }
promise-overdue = **期限切れ（{ $day }）**
promises-more = ほか{ $count }件
not-shown-small = 結果が表示されるのは{ $least }人以上のチームです。回が始まったとき、{ $team }は{ people }でした。
not-shown-few = 回答者が少なすぎます。誰の回答も割り出せないように、結果は回答者が{ $least }人以上で表示されます。
next-round = 次の回：{ $next }

## The same for those who do not see the picture: read aloud, sentence by sentence.

alt-heading = { $team }、第{ $round }回：{ $headline }。
alt-sentence = { $text }。

how-to-read = **レポートの読み方**
how-to-read-score = **スコア：** テーマへの回答すべての平均で、1（まったくそう思わない）から5（とてもそう思う）までです。誰の回答も割り出せないように丸められ、とても低い、またはとても高いスコアは「{ $lowest }」「{ $highest }」のように限界だけが表示されます。
how-to-read-likely = **推定範囲：** 回答は毎回少し変わり、全員が回答するわけでもありません。チームの本当のスコアは、10回に9回この範囲に入ります。変化したかどうかは、範囲ではなく判定が示します。
how-to-read-usual = **いつも：** 直前の最大9回の平均です。3回分が必要です。直近3回をまとめて示すときは、その前の最大9回の平均です。そのため、続く変化は、9〜12回ほどで新しい「いつも」になります。
how-to-read-verdict = **判定：** 偶然ではまず起こらないときだけ、「いつもより高い」「いつもより低い」と判定されます。それでも100件に1件ほどは偶然です。「{ verdict-steady }」は、偶然と区別できるものがないという意味で、何も起きていないという意味ではありません。
how-to-read-not-shown = **非表示：** 回答した人、またはチームの人数が少なすぎます。誰も特定されないように、小さなチームはほかのチームとまとめて数えるか、省かれます。
how-to-read-next = **活かし方：** 目立つ点についてチームと話し、1つ約束し、終わったら知らせてください：`/pulse-admin { command-action } { command-action-done }`。

promised = **{ $teams }への約束として記録しました**（まだ伝わっていません）：
promised-to-all = **すべてのチームへの約束として記録しました**（まだ伝わっていません）：
promised-next = 終わるまで、毎回のレポートに載ります。チームに伝わるのは、終わって`/pulse-admin { command-action } { command-action-done }`を使ったときです。
taken-back = **取り消しました：** { $promise }
kept-preview = **{ $channel }に投稿される内容：**
kept-preview-rest = まだ投稿されていません。別の言い方にするには、オプション`{ option-action-what }`を付けてもう一度実行してください。約束をそのままにするには、このメッセージを閉じてください。
kept-preview-nowhere = **誰にも伝わりません**。約束した相手のチームがもうありません：{ $promise }
kept-told = **完了し、チームに知らせました：** { $promise }
kept-untold = **完了しました（投稿なし）：** { $promise }

## What stands above the summaries of a round that asks several teams.

overview-heading = **{ $headline }** · { $title }、第{ $round }回
overview-found = { $total }件のスコアのうち{ $count }件が偶然と区別できる
overview-stand-out = 全チームを通して、偶然と区別できるもの：
overview-calm = 偶然と区別できるものなし
overview-building = 比較の基準を準備中
overview-continued = { $title }、第{ $round }回 · その{ $place }
overview-groups = 各グループのスコアがある範囲（所属するチームのスコアから）：
overview-group = **{ $group }**（{ people }）：{ $topics }
overview-server = **サーバー全体**（{ people }）：{ $topics }
overview-topic = { $topic } { $range }
overview-topic-not-shown = { $topic } 非表示
counted-alone = { $teams }：個別のサマリーが下にあります
counted-in-group = { $teams }：{ $group }で集計
counted-in-server = { $teams }：サーバー全体で集計
counted-not-shown = { $teams }：非表示

## The comments of a round, in a thread.

thread-comments = みんなが書いたこと
comments-heading = **{ $team }の人たちが書いたこと**、第{ $round }回（順不同）：
comments-heading-server = **サーバー全体の人たちが書いたこと**、第{ $round }回（順不同）：

## Words in the chart. Short: it is 1200 pixels wide, with letters 24 pixels high.

chart-headline = { $team } · 第{ $round }回 · { $headline }
chart-team = チーム
chart-topic = テーマ{ $place }
chart-subtitle = スコアは1〜5。帯：推定範囲（10回に9回はこの中）。点線：いつもの値。
chart-subtitle-first = スコアは1〜5。帯：推定範囲（10回に9回はこの中）。
chart-heat-subtitle = スコアは1〜5。色が濃いほど高い。
chart-stands-out = そのチームのいつもより高い・低い（ほぼ偶然ではない）。三角なし：そこまで確かではない。
chart-people = { $people }人中
chart-round = 第{ $round }回
chart-answers = 回答
chart-no-answers = この回は非表示です。
chart-grey-column = 灰色の列：非表示の回。
chart-thin-line = 細い線：ここから新しい系列。
chart-coded-end = T・＋・−：その値か、それより先。
chart-not-drawn =
    { $count ->
       *[other] ほかの{ $count }テーマは描かれていません。
    }

## Commands, as Discord offers them while people type. The names: 1 to 32 characters, lower case,
## no spaces, only letters, digits, - and _; no two in one list alike. Descriptions: at most 100.

command-pulse =
    .description = あなたのチームのパルスサーベイ。短い設問に答えるだけで、誰が何を答えたかは誰にもわかりません
command-answer = 回答
    .description = 受付中の設問に回答します
command-results = 結果
    .description = チームに共有された結果を、自分だけに表示
command-privacy = プライバシー
    .description = 誰に何が見え、何が保存されるか
command-me = 自分
    .description = あなたについて保存されているもの、DMでの招待、取り消し、記録の消去
command-pulse-admin =
    .description = パルスサーベイを設定し、結果を確認します
command-setup = セットアップ
    .description = チームのパルスサーベイを設定します：誰に、どこで、いつ質問するか
command-team = チーム
    .description = チームと、その所属グループ
command-team-add = 追加
    .description = 質問の対象にチームを追加します
command-team-edit = 編集
    .description = チームの内容を変更します
command-team-remove = 削除
    .description = チームへの質問をやめます
command-team-list = 一覧
    .description = すべてのチームと、その人数とグループ
command-survey = サーベイ
    .description = 尋ねられるサーベイと、独自のサーベイ
command-survey-list = 一覧
    .description = すべてのサーベイの目的、長さ、言語を表示します
command-survey-preview = プレビュー
    .description = サーベイの次の3回分を試します（何も保存されません）
command-survey-add = 追加
    .description = 独自のサーベイ、またはその新しいバージョンを追加します
command-survey-remove = 削除
    .description = どのスケジュールでも使われていない独自のサーベイを削除します
command-schedule = スケジュール
    .description = チームに尋ねる日時
command-schedule-add = 追加
    .description = 既存のチームにスケジュールを作ります
command-schedule-edit = 編集
    .description = スケジュールを変更します
command-schedule-pause = 一時停止
    .description = スケジュールを休ませます
command-schedule-resume = 再開
    .description = スケジュールを再開します
command-schedule-skip = スキップ
    .description = 次の開始、または祝日などの日を飛ばします
command-schedule-remove = 削除
    .description = スケジュールを削除します（過去のまとめは残ります）
command-schedule-list = 一覧
    .description = すべてのスケジュールと次の開始日時
command-settings = 設定
    .description = 結果とコメントの表示に必要な人数と、保存する期間
command-settings-show = 表示
    .description = 現在の設定を表示します
command-settings-set = 変更
    .description = 設定を変更します（これから始まる回に適用）
command-doctor = 診断
    .description = チャンネル、権限、ロール、データベースを確認します
command-log = 履歴
    .description = 誰が何を変更したか
command-round = 回
    .description = 回を手動で開始または終了します
command-round-status = 状況
    .description = いま開いている回、締め切り、招待を送ったかどうか
command-round-open = 開始
    .description = いま回を開始します
command-round-close = 終了
    .description = 受付中の回をいま終了します
command-report = レポート
    .description = 結果をもう一度見ます
command-report-show = 表示
    .description = 過去の回のサマリーを、あなただけに表示します
command-report-export = エクスポート
    .description = 表示された結果を表にして、あなただけに送ります
command-event = 出来事
    .description = 起きたこと：図に印を付け、前後を比べる
command-event-add = 追加
    .description = 組織変更など、スコアに関わりそうなことを記録
command-event-list = 一覧
    .description = 記録されているものすべて
command-event-remove = 削除
    .description = 記録を取り除く
command-action = 行動
    .description = マネジメント層の約束と、完了のお知らせ
command-action-add = 追加
    .description = チーム、または全チームに何かを約束
command-action-done = 完了
    .description = 約束を果たしたことをチームに知らせる（先に内容を確認）
command-action-list = 一覧
    .description = すべての約束（未完了と完了）

## Options of the commands, by the same rules as their names. What is typed into `when` and
## `open-for` is English in every language: keep the examples as they are.

option-setup-team = チーム
    .description = 質問の対象となるメンバーのロール
option-setup-ask-in = 質問先
    .description = 招待を投稿する、チームのチャンネル
option-setup-report-to = 報告先
    .description = サマリーを投稿する、マネジメント層のチャンネル
option-setup-survey = サーベイ
    .description = 何を尋ねるか
option-setup-when = 開始日時
    .description = いつ始めるか（英語で入力、例：every monday 10:00、省略時はサーベイに合わせます）
option-setup-zone = タイムゾーン
    .description = チームのタイムゾーン（例：Europe/Berlin）
option-setup-open-for = 回答期間
    .description = どのくらいの間回答できるか（英語で入力、例：2 days）
option-team-role = ロール
    .description = このロールを持つメンバーがチームになります
option-team-name = 名前
    .description = チームの呼び名（省略するとロールの名前）
option-team-add-ask-in = 質問先
    .description = 招待を投稿する、チームのチャンネル
option-team-add-parent = 所属グループ
    .description = チームが所属するグループ（例：Engineering / Platform）
option-team-add-schedule = スケジュール
    .description = このチームに質問するスケジュール（1つしかなければ省略できます）
option-team-edit-ask-in = 質問先
    .description = チームのチャンネル
option-team-edit-parent = 所属グループ
    .description = チームが所属するグループ（例：Engineering / Platform）。`none`でグループなし
option-team-edit-place = 順番
    .description = 並び順での位置。複数のチームのロールを持つ人は、先頭に近いチームに入ります
option-schedule-survey = サーベイ
    .description = 何を尋ねるか
option-schedule-when = 開始日時
    .description = いつ始めるか（英語で入力、例：every monday 10:00）
option-schedule-report-to = 報告先
    .description = まとめを投稿する、マネジメント層のチャンネル
option-schedule-zone = タイムゾーン
    .description = タイムゾーン（例：Asia/Tokyo）
option-schedule-open-for = 受付期間
    .description = 回答できる期間（英語で入力、例：2 days）
option-schedule-teams = チーム
    .description = 尋ねるチーム（例：@Atlas, @Borealis）。省略時はすべて
option-schedule-remind = リマインド
    .description = 期間の何パーセントでリマインドするか（0でなし）
option-schedule-schedule = スケジュール
    .description = どのスケジュールか（1つだけなら省略できます）
option-schedule-skip-days = 日付
    .description = 2026-12-24, 2026-12-31 のような日付。省略時は次の開始
option-schedule-skip-undo = 元に戻す
    .description = 飛ばした日を元に戻します
option-team-zone = タイムゾーン
    .description = チームに尋ねるときのタイムゾーン。省略時はスケジュールのもの
option-survey-survey = サーベイ
    .description = どのサーベイか
option-survey-add-file = ファイル
    .description = サーベイのファイル（.tomlで終わるテキスト）
option-settings-min-group = 結果の最少人数
    .description = 1つの結果に含まれる回答の最少数
option-settings-comment-group = コメントの最少人数
    .description = コメントの表示に必要な回答の最少数
option-settings-share-with-team = チームに共有
    .description = 各チームが自分の結果をチャンネルで読めるかどうか
option-settings-retention = 保存期間
    .description = 表示された内容を何か月間保存するか
option-settings-language = 言語
    .description = チャンネルへの投稿に使う言語
option-round-open-schedule = スケジュール
    .description = どのスケジュールか
option-round-close-round = 回
    .description = どの回か
option-report-schedule = スケジュール
    .description = どのスケジュールか
option-report-round = 回
    .description = どの回か（省略すると最新の回）
option-export-schedule = スケジュール
    .description = 対象のスケジュール。省略するとすべて
option-export-round = 回
    .description = 対象の回。省略するとすべて
option-export-format = 形式
    .description = 表計算ソフト用のCSV（省略時）またはプログラム用のJSON
option-event-date = 日付
    .description = 日付（例：2026-12-24）
option-event-label = 名称
    .description = 呼び名（例：合宿）
option-event-team = チーム
    .description = 対象チームのロール（省略すると全チーム）
option-event-event = 出来事
    .description = どれか
option-action-promise = 約束
    .description = 行うこと（例：金曜日は会議なし）
option-action-team = チーム
    .description = 約束するチームのロール（省略すると全チーム）
option-action-dimension = テーマ
    .description = 関係するテーマ（その後の変化がレポートに載る）
option-action-owner = 担当者
    .description = 約束を果たす人
option-action-due = 期限
    .description = いつまでか（例：2026-12-24）
option-action-action = 行動
    .description = どの約束か
option-action-what = 内容
    .description = 行ったこと（省略すると約束の文）
