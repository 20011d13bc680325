### The fixed words of reports in Kazakh.

## Dates in running text

date = { $year } жылғы { $day } { $month ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[12] желтоқсан
}
month = { $year } жылғы { $month ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[12] желтоқсан
}
quarter = { $year } жылғы { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} тоқсан
half-year = { $year } жылғы { $half ->
    [1] бірінші
   *[2] екінші
} жартыжылдық
year = { $year } жыл

## Words that the writers of formats add

writer-contents = Мазмұны
writer-skip-to-content = Мазмұнға өту
writer-sources = Дереккөздер
writer-page = Бет
writer-of = /
writer-figure = Сурет
writer-show-values = Мәндерін көрсету

## Statuses of commitments

status-not_assessed = бағаланбаған
status-no_evidence = дәлел табылмады
status-in_progress = орындалуда
status-ongoing = тұрақты орындалуда
status-stalled = ілгерілеу жоқ
status-partially_fulfilled = ішінара орындалды
status-fulfilled = орындалды
status-not_fulfilled = орындалмады
status-superseded = басқасымен ауыстырылды
status-withdrawn = кері қайтарып алынды
status-not_verifiable = тексеру мүмкін емес

## Kinds of commitments

kind-agreement = уағдаластық
kind-pledge = уәде
kind-support = қолдау
kind-readiness = дайындық
kind-intention = ниет
kind-ongoing_action = жалғасып жатқан іс-қимыл

## How hard the words bind

strength-binding = заңды түрде міндеттейтін
strength-firm = нақты
strength-soft = жалпы
strength-declaratory = декларативті

## Why a status event was recorded

move-first = алғашқы жазба
move-change = өзгеріс
move-review = қайта қарау
move-reopening = қайта ашу
move-correction = түзету

## Parts that parties play

role-committing = міндеттеме алушы
role-supporting = қолдаушы
role-counterpart = міндеттеме бағытталған тарап
role-beneficiary = пайда көруші

## What a passage is to its commitment

attestation-origin = алғашқы дереккөз
attestation-restatement = қайталау
attestation-amendment = өзгерту
attestation-withdrawal = кері қайтарып алу
attestation-third_party = үшінші тараптың мәліметі

## How evidence bears on a commitment

relation-supports = растайды
relation-partly_supports = ішінара растайды
relation-contradicts = қайшы келеді
relation-context = мәнмәтін
relation-restates = міндеттемені қайталайды

## Where a due date comes from

basis-stated = мәтінде көрсетілген
basis-derived = мәтіннен шығарылған
basis-analyst = талдаушы белгілеген

## How one commitment relates to another

link-restates = қайталайды
link-amends = өзгертеді
link-supersedes = алмастырады
link-part_of = бөлігі болып табылады
link-depends_on = тәуелді
link-duplicates = қосарлап қайталайды

## Sorts of parties

party-kind-state = мемлекет
party-kind-ministry = министрлік
party-kind-office = ведомство
party-kind-person = тұлға
party-kind-un_entity = БҰҰ құрылымы
party-kind-organisation = ұйым
party-kind-company = компания
party-kind-group = топ
party-kind-other = өзге

## Sorts of releases

release-kind-readout = кездесу туралы хабарлама
release-kind-communique = коммюнике
release-kind-joint_statement = бірлескен мәлімдеме
release-kind-press_release = баспасөз хабарламасы
release-kind-speech = сөйлеген сөз
release-kind-instrument = қол қойылған құжат
release-kind-other = өзге

## Priorities

priority-high = жоғары
priority-normal = қалыпты
priority-low = төмен

## Follow-up flags

flag-overdue = мерзімі өткен
flag-due_soon = мерзімі жақын
flag-dormant = ұзақ уақыт жаңалық жоқ
flag-stale = жаңалық жоқ
flag-needs_review = тексеру қажет
flag-undated = мерзімсіз
flag-no_evidence_gathered = дәлел жиналмаған
flag-late = кешігіп орындалған

## Which way a deadline moved

direction-later = кейінге ауыстырылды
direction-earlier = ертерекке ауыстырылды
direction-reworded = нақтыланды
direction-set = белгіленді
direction-lifted = алып тасталды
