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
moment = { $date }, { $time } UTC

## Words that the writers of formats add

writer-contents = Мазмұны
writer-skip-to-content = Мазмұнға өту
writer-sources = Дереккөздер
writer-page = Бет
writer-of = /
writer-figure = Сурет
writer-show-values = Мәндерін көрсету
writer-cut = %all% ішінен алғашқы %shown%; барлығы осы есептің XLSX және CSV нұсқаларында бар.
writer-colon = :
writer-count = Міндеттемелер саны
writer-day = Күн
writer-step = Қадам
writer-field = Көрсеткіш
writer-value = Мәні
writer-base = Басталуы
writer-total = Жиыны
writer-increase = Қосылғаны
writer-decrease = Кемігені
writer-what = Оқиға
writer-line = Жол

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

strength-binding = құқықтық
strength-firm = нақты
strength-soft = жалпы
strength-declaratory = декларативтік

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

direction-later = кейінге
direction-earlier = ертерекке
direction-reworded = нақтыланды
direction-set = белгіленді
direction-lifted = алып тасталды

## Short words of several reports

all = барлығы
open = ашық
closed = жабылған
yes = иә
no = жоқ
none = Жоқ.
none-this-month = Бұл айда жоқ.
none-named = көрсетілмеген
never = ешқашан
unread = оқылмаған
unknown = белгісіз
retracted = алмастырусыз жойылған
no-evidence-yet = жоқ
no-reason = себебі жазылмаған
made-by-nobody = Қабылданған күні: { $date }; міндеттеме алушы тарап көрсетілмеген
as-of = { $date } күнгі жағдай
by-status = Мәртебесі бойынша
by-flag = Бақылау белгілері бойынша
counted = { $what } — { $count }
names-joined = { $first } және { $last }
semicolon = ;
percent = { $number }%
percent-under-1 = 1%-дан аз
percent-over-99 = 99%-дан астам
range-over = > { $days }
range-count = { $range } күн: { $count }
due-on = мерзімі: { $due } ({ $basis })
due-none = мерзімі жоқ
nature = { $kind }, { $strength } міндеттеме
bound = Міндеттеме алушылар: { $by }
topics = Тақырыптар: { $topics }
condition-is = Шарты: { $condition }
evidence-is = Дәлелдер: { $evidence }
reason-is = Себебі: { $reason }
success-test-is = Орындалу өлшемі: { $test }
overridden = { $rule }: { $reason }
parties-note = Бірнеше тараптың міндеттемесі бірнеше жолда тұрады.
thresholds = мерзімі жақын — { $due_soon } күн ішінде; жаңалық жоқ — { $stale } күннен астам, ұзақ уақыт жаңалық жоқ — { $dormant } күннен астам; басымдығы жоғары, мерзімі өткен немесе мерзіміне { $within } күннен аспайтын уақыт қалғанда әр { $priority } күн сайын, тұрақты міндеттемелер әр { $standing } күн сайын, қалғандары әр { $other } күн сайын тексеріледі

## Rules that a status was recorded against

rule-needs_search = Іздеу жүргізілмей жазылған
rule-needs_step = Жасалған қадамның дәлелінсіз жазылған
rule-needs_support = Растайтын дәлелсіз жазылған
rule-needs_part = Ішінара орындалу дәлелінсіз жазылған
rule-needs_obstacle = Кедергінің дәлелінсіз жазылған
rule-needs_contradiction = Қайшы келетін дәлелсіз жазылған
rule-needs_successor = Алмастыратын міндеттеме көрсетілмей жазылған
rule-needs_withdrawal = Кері қайтарып алу мәтінінсіз жазылған
rule-needs_rationale = Негіздемесіз жазылған

## Filters

filter-none = жоқ: барлық міндеттеме
filter-or = немесе
filter-status = мәртебесі: { $values }
filter-by = міндеттеме алушы: { $values }
filter-party = тарап: { $values }
filter-issuer = жариялаған: { $values }
filter-topic = тақырыбы: { $values }
filter-kind = түрі: { $values }
filter-strength = міндеттілік дәрежесі: { $values }
filter-release = жарияланым: { $values }
filter-due = мерзімі: { $values }
filter-made = қабылданған: { $values }
filter-updated = жаңартылған: { $values }
filter-flag = белгісі: { $values }
filter-stale = жаңалық болмаған уақыт: { $values } және одан көп
filter-stale-days = { $days } { $days ->
    [one] күннен
   *[other] күннен
} астам жаңалық жоқ
filter-no-evidence = дәлелсіз
filter-text = мына сөздермен: «{ $values }»
filter-owner = жауапты: { $values }
filter-priority = басымдығы: { $values }

## What a report covers

covers-title = Есеп нені қамтиды
covers-month = Ай
covers-month-days = { $month }, { $first } – { $last }
covers-counted-until = Есепке алынған соңғы күн
covers-as-of = Қай күнгі жағдай
covers-known-at = Мәліметтер белгілі болған уақыт
covers-since = Жаңа дәлелдер осы күннен бастап
covers-filters = Сүзгілер
covers-edition = Шығарылым
covers-thresholds = Шектер
covers-digest = Дерекқордың бақылау қосындысы

## Headings of columns

column-age = Кешігу тобы, күн
column-ask = Сұрау
column-bears_on = Қай міндеттемеге қатысты
column-carried = Белгісі барлар
column-change = Өзгеріс
column-closed = Жабылған
column-closed_on = Жабылған күні
column-commitments = Міндеттемелер
column-committing = Міндеттеме алушылар
column-condition = Шарты
column-context = Мәнмәтін
column-contradicts = Қайшы келеді
column-correction = Түзету
column-corrects = Түзетілген жазба
column-count = Саны
column-dated_on = Күні
column-days = Күн саны
column-days_late = Кешіккен күн
column-days_left = Қалған күн
column-days_overdue = Мерзімнен асқан күн
column-days_silent = Жаңалықсыз күн
column-deadline = Мерзім жазбасы
column-decided_on = Шешуші мәлімет күні
column-denominator = Бөлімі
column-denominator_label = Қандай
column-direction = Не өзгерді
column-document_title = Атауы
column-due = Мерзімі
column-due_basis = Мерзім негізі
column-effective_on = Қолданылатын күні
column-event = Оқиға
column-evidence = Дәлелдер
column-evidence_count = Осы күнгі дәлелдер
column-evidence_title = Атауы
column-excerpt = Үзінді
column-excluded = Есепке алынбаған
column-excluded_label = Қандай
column-flag = Белгі
column-from = Бұрын
column-from_effective_on = Бастап есептелген күні
column-fulfilled-so-far = Барлығы орындалған
column-fulfilled = Орындалған
column-interval_days = Кезеңділігі, күн
column-is = Түзетілгені
column-is_from = Қолданылатын күні
column-is_open = Ашық
column-issuer = Жариялаған
column-kind = Түрі
column-label = Не есептеледі
column-lacks = Не жетіспейді
column-last_evidence = Соңғы нақты дәлел
column-last_month = Өткен ай
column-last_reviewed_on = Соңғы тексеру
column-left_out = Есепке алынбаған
column-listed = Осы белгімен тізімде
column-made_on = Қабылданған күні
column-month = Ай
column-move = Жазба түрі
column-moved_from = Бұрынғы мерзімі
column-new = Жаңа мерзім
column-new_basis = Негізі
column-new_evidence = Жаңа дәлелдер
column-new_ones = Жаңа
column-not_fulfilled = Орындалмаған
column-note = Ескертпе
column-nth = Нешінші рет
column-numerator = Саны
column-of = Қайсысының ішінде
column-of_which = Жалпы саны
column-old = Бұрынғы мерзім
column-old_basis = Бұрынғы негізі
column-open = Ашық
column-other_flags = Басқа белгілер
column-others = Басқа тараптар
column-outcome = Нәтижесі
column-overdue = Мерзімі өткен
column-overridden = Ережеден ауытқу
column-override_reason = Ауытқу себебі
column-owner = Жауапты
column-part = Код
column-partially_fulfilled = Ішінара орындалған
column-partly_supports = Ішінара
column-party = Тарап
column-party_name = Кімнен сұралады
column-place = Қайдан ізделді
column-priority = Басымдығы
column-published_on = Жарияланған күні
column-publisher = Баспагер
column-quote = Нақты сөздер
column-range = Аралық, күн
column-rate = Үлесі
column-rate_with_partial = Ішінараларымен қоса
column-rationale = Негіздеме
column-read_by = Кім
column-read_on = Оқылған күні
column-reason = Себебі
column-record = Не
column-recorded_by = Кім
column-recorded_on = Жазылған күні
column-ref = Нөмірі
column-release = Жарияланым
column-release_title = Жарияланым атауы
column-reopened_since = Қайта ашылған
column-restated_on = Күні
column-restatements_since = Содан бері қайталанған
column-restates = Қайталайды
column-review_due_on = Тексеру мерзімі
column-said = Қысқаша
column-search = Іздеу
column-searched_by = Кім
column-searched_on = Күні
column-sha256 = Мәтіннің SHA-256 мәні
column-share = Үлес
column-stated_by = Мәлімдеген
column-status = Мәртебесі
column-still_open = Әлі ашық
column-strength = Міндеттілік дәрежесі
column-success_test = Орындалу өлшемі
column-supports = Растайды
column-text = Жіберуге дайын
column-title = Міндеттеме
column-to = Қазір
column-together_with = Бірге міндеттенгендер
column-topics = Тақырыптар
column-total = Барлығы
column-unheard = Үн қатпағандар
column-url = Мекенжайы
column-was = Бұрын
column-why = Неліктен
column-words = Сөздері

## The monthly report

month-title = Міндеттемелер: айлық есеп, { $month }
month-not-over = Мәліметтер алынған кезде ({ $known_at }) ай әлі аяқталмаған еді.
month-part-1 = Есеп нені қамтиды
month-part-2 = Негізгі көрсеткіштер
month-part-3 = Жаңа міндеттемелер
month-part-4 = Мәртебе өзгерістері
month-part-5 = Осы айда жабылғандар
month-part-6 = Жиналған дәлелдер
month-part-7 = Мерзімдер
month-part-8 = Қайталанған мәлімдемелер
month-part-9 = Тараптар, тақырыптар, түрлері және міндеттілік дәрежесі бойынша
month-part-10 = Жарияланымдарды қамту
month-part-11 = Түзетулер
month-part-12 = Дереккөздер
headline = { $month } айында ашық міндеттемелер саны { $trend ->
    [up] өсті: ай басында — { $opening }, ай соңында — { $closing }
    [down] азайды: ай басында — { $opening }, ай соңында — { $closing }
   *[same] өзгерген жоқ: { $closing }
}; қабылданғаны — { $new }, қайта ашылғаны — { $reopened }, жабылғаны — { $closed }. { $as_of } күнгі жағдай бойынша { $overdue ->
    [0] мерзімі өткен міндеттеме жоқ
    [one] { $overdue } міндеттеменің мерзімі өткен
   *[other] { $overdue } міндеттеменің мерзімі өткен
}.
stock-sum = Ай басында ашық { $opening } + жаңа { $new } + қайта ашылған { $reopened } − жабылған { $closed } = ай соңында ашық { $closing }.
stock-wrong = КӨРСЕТКІШТЕР СӘЙКЕС КЕЛМЕЙДІ: 'onrecord check' пәрменін орындаңыз.
stock-title = Ашық міндеттемелер
stock-opening = { $date } күніне дейін ашық
stock-new = + жаңа
stock-reopened = + қайта ашылған
stock-closed = − жабылған
stock-closing = = { $date } күнінің соңында ашық
stock-by-month-title = Соңғы 12 айдың әрқайсысының соңында ашық
rate-title = Орындалу үлесі
rate-of-closed = Нәтижемен жабылғандар
rate-of-due = Мерзімі { $date } күніне дейінгілер
rate-row-closed = жабылғандар
rate-row-due = мерзімі келгендер
rate-none = { $of }: ондайы жоқ, сондықтан үлесі анықталмайды. Есепке алынбағаны: { $left_out }.
rate-some = { $of }: орындалғаны — { $denominator } ішінен { $fulfilled } ({ $percent }){ $with_partial }. Есепке алынбағаны: { $left_out }.
rate-with-partial = ; ішінара орындалғандарымен ({ $partial }) қоса — { $denominator } ішінен { $both } ({ $percent })
rate-note = Барлығы { $count } { $count ->
    [one] міндеттеме
   *[other] міндеттеме
}; үлес — орындалғандардың бөлімге қатынасы.
left-out-undated = мерзімсіз
left-out-not-yet-due = мерзімі келмеген
left-out-nothing = ештеңе
made-by = Қабылданған күні: { $date }; міндеттеме алушылар: { $by }
change = { $from } → { $to }, { $date }{ $how ->
    [reopened] , қайта ашылды
    [corrected] , түзету арқылы
   *[changed] { "" }
}
closings = { $count } { $count ->
    [one] міндеттеме жабылды
   *[other] міндеттеме жабылды
}: { $outcomes }.
of-them-late = { $said } (кешігіп — { $late })
searches-title = Нәтижесіз іздеулер
searches-made = { $count } { $count ->
    [one] іздеу жүргізілді
   *[other] іздеу жүргізілді
}, нәтижесізі — { $nothing }.
restated = { $nth }-рет қайта мәлімделді, { $evidence ->
    [0] дәлел жоқ
    [one] { $evidence } дәлел бар
   *[other] { $evidence } дәлел бар
}
restated-on = { $date }: { $said }
deadlines-moved-title = Ауыстырылған, белгіленген және алып тасталған мерзімдер
due-within-title = Мерзімі { $date } күнінен бастап { $days } күн ішінде келетіндер
overdue-title = { $date } күнгі жағдай бойынша мерзімі өткендер, кешігу ұзақтығына қарай
breakdown-heading = { $what ->
    [party] Тарап
    [topic] Тақырып
    [kind] Түрі
    [strength] Міндеттілік дәрежесі
   *[kind-and-strength] Түрі және міндеттілік дәрежесі
}
breakdown-title = { $what ->
    [party] Міндеттеме алушы тараптар бойынша
    [topic] Тақырыптар бойынша
    [kind] Түрлері бойынша
    [strength] Міндеттілік дәрежесі бойынша
   *[kind-and-strength] Түрлері және міндеттілік дәрежесі бойынша
}
breakdown-note = Бір міндеттеме бірнеше жолда тұруы мүмкін; соңғы жолда әрқайсысы бір рет есептеледі. Жол тек өзіне тиесілісін есептейді, сүзгі оған қарасты барлығын да алады.
coverage = Айдағы { $total } { $total ->
    [one] жарияланым
   *[other] жарияланым
}: толық оқылғаны — { $read } (міндеттемесі бары — { $with }, жоғы — { $without }), оқылмағаны — { $unread }.
corrected-since = { $date } күнінен бері түзетілгендер
recorded-late-title = Ай аяқталғаннан кейін жазылғандар
recorded-late-commitments = Осы айда қабылданып, ай аяқталғаннан кейін ғана жазылған міндеттемелер: { $count } ({ $refs }).
recorded-late-before = Осы айдан бұрынғы кезеңге қатысты, бірақ ай аяқталғаннан кейін ғана жазылғандар: міндеттемелер — { $commitments }, мәртебелер — { $statuses }, мерзімдер — { $deadlines }, дәлелдер — { $evidence }.
late-status = мәртебе
late-deadline = мерзім
late-evidence = дәлел
refs-and-more = { $refs } және тағы { $more }
sources-releases-title = Жарияланымдар
sources-evidence-title = Дәлелдер

## Figures

figure-stock = Ашық міндеттемелер саны { $trend ->
    [up] өсті: { $first } — { $before }, { $last } — { $after }
    [down] азайды: { $first } — { $before }, { $last } — { $after }
   *[same] өзгерген жоқ: { $first } — { $before }, { $last } — { $after }
}
figure-stock-description = Соңғы он екі айдың әрқайсысының соңындағы ашық міндеттемелер, мәртебесі бойынша. Ең көбі — { $most } — { $month } айының соңында болды.
figure-flow = { $month } айында ашық міндеттемелер саны { $trend ->
    [up] өсті: ай басында — { $before }, ай соңында — { $after }
    [down] азайды: ай басында — { $before }, ай соңында — { $after }
   *[same] өзгерген жоқ: { $after }
}
figure-flow-description = Ай басынан соңына дейін: жаңа ({ $new }) және қайта ашылған ({ $reopened }) міндеттемелер қосылды, жабылғандары ({ $closed }) шегерілді.
figure-step-opening = Ай басы
figure-step-new = Жаңа
figure-step-reopened = Қайта ашылған
figure-step-closed = Жабылған
figure-step-closing = Ай соңы
figure-overdue = { $count } { $count ->
    [one] міндеттеменің мерзімі өткен
   *[other] міндеттеменің мерзімі өткен
}, 90 күннен астамы — { $long }
figure-overdue-description = Мерзімі өткен міндеттемелер, мерзімнен кейін өткен күн саны бойынша.
figure-moved = { $count } { $count ->
    [one] мерзім өзгертілді
   *[other] мерзім өзгертілді
}, кейінге ауыстырылғаны — { $later }
figure-moved-description = Әр сызық міндеттеменің бұрынғы мерзімінен жаңасына апарады. { $days ->
    [0] Кейінге қалдырылғаны жоқ.
    [one] Ең ұзақ кейінге қалдыру — { $days } күн.
   *[other] Ең ұзақ кейінге қалдыру — { $days } күн.
}
figure-moved-from = бұрынғы мерзімі: { $due }
figure-moved-to = жаңа мерзімі: { $due }
figure-statuses = { $sole ->
    [yes] { $what ->
        [party] Міндеттемесі ең көп тарап — { $label }: толық немесе ішінара орындалғаны — { $total } ішінен { $fulfilled }
       *[topic] { $named ->
            [some] Тақырыбы көрсетілгендердің ішінде міндеттемесі ең көп тақырып — { $label }
           *[all] Міндеттемесі ең көп тақырып — { $label }
        }: толық немесе ішінара орындалғаны — { $total } ішінен { $fulfilled }
    }
   *[no] { $what ->
        [party] Міндеттемесі өзгелерден көп тарап жоқ: бірінші тарапта ({ $label }) — { $total }, толық немесе ішінара орындалғаны — { $fulfilled }
       *[topic] Міндеттемесі өзгелерден көп тақырып жоқ: бірінші тақырыпта ({ $label }) — { $total }, толық немесе ішінара орындалғаны — { $fulfilled }
    }
}
figure-statuses-description = Міндеттемелер { $what ->
    [party] міндеттеме алушы тараптар
   *[topic] тақырыптар
} және мәртебесі бойынша; бір міндеттеме бірнеше рет есептелуі мүмкін. Орындалып жатыр — орындалуда немесе тұрақты орындалуда. Мәлімет жоқ — бағаланбаған немесе дәлел табылмады. Басқаша жабылған — ауыстырылған, кері қайтарып алынған немесе тексеру мүмкін емес.
figure-others = тағы { $count }
band-fulfilled = толық немесе ішінара орындалды
band-under-way = орындалып жатыр
band-stalled = ілгерілеу жоқ
band-nothing-known = мәлімет жоқ
band-not-fulfilled = орындалмады
band-otherwise = басқаша жабылған

## The follow-up report

follow-up-title = Міндеттемелер: { $date } күнгі орындалу бақылауы
follow-up-headline = { $date } күнгі жағдай бойынша барлығы { $all } { $all ->
    [one] міндеттеме
   *[other] міндеттеме
}, ашығы — { $open }; мерзімі өткені — { $overdue }, мерзімі жақыны — { $due_soon }, жаңалық жоғы — { $silent }.
listed-above = Осы белгісі бар, бірақ жоғарыда алдыңғы белгімен көрсетілген міндеттемелер: { $count }.
unflagged-nothing = Бақылайтын ештеңе жоқ.
unflagged-none = Ашық міндеттемелердің әрқайсысында бақылау белгісі бар.
unflagged-some = { $count } { $count ->
    [one] ашық міндеттеме
   *[other] ашық міндеттеме
} бақылау белгісінсіз.
share = { $label }: { $denominator } ішінен { $numerator }{ $rate }; есепке алынғаны — { $of }; алынбағаны — { $excluded } ({ $without })
share-overdue = Мерзімі өткені
share-evidenced = Дәлелі бары
share-reviewed = Кемінде бір рет тексерілгені
share-of-dated = ашық, мерзімі бар
share-of-open = ашық
share-without-undated = мерзімсіз немесе жабылған
share-without-closed = жабылған
shares-title = Үлестер
figures-title = Көрсеткіштер
list-overdue = Мерзімі өткендер, кешігу ұзақтығына қарай
list-due-soon = Мерзімі { $days } күн ішінде келетіндер
list-silent = { $days } күннен астам жаңалығы жоқтар
list-needs-review = Тексеру қажет
list-undated = Мерзімсіз
list-no-evidence = Дәлел жиналмағандар
list-stalled = Ілгерілеуі жоқ, бірақ жоғарыдағы белгілердің бірде-бірі жоқтар
stalled-above = Ілгерілеуі жоқ, бірақ жоғарыда бақылау белгісімен көрсетілгендер: { $count }.
gathered-since = { $date } күнінен бері жиналған дәлелдер
lacks = Жетіспейтіні: { $what }.
lacks-nothing = ештеңе; { $on } күні «{ $status }» мәртебесімен жабылды
lacks-support = растайтын дәлелдер
lacks-whole = толық орындалудың дәлелдері; әзірге тек бір бөлігі расталды
lacks-decision = шешім; растайтын дәлелдер бар, ал мәртебесі ашық
lacks-further = жаңа дәлелдер; бар дәлелдермен { $on } күнінен бері мәртебесі — «{ $status }»
lacks-contradicted = { $missing }; { $count ->
    [one] { $count } дәлел қайшы келеді
   *[other] { $count } дәлел қайшы келеді
}
wording-title = Біржақты және алшақ тұжырымдар
wording-sides = Ашық { $open ->
    [one] міндеттеме
   *[other] міндеттемелер
} — { $open }, оның ішінде екі немесе одан көп тарапты міндеттейтіні — { $several }: тек бір тарап баяндағаны — { $one_sided }, бағалау мүмкін еместері — { $not_judged }.
wording-issuers = Екі немесе одан көп тарап { $several ->
    [one] мәлімдегені
   *[other] мәлімдегені
} — { $several }, оның ішінде әртүрлі сөзбен — { $divergent }.
one-sided-title = Біржақты: тек бір тарап мәлімдеген
one-sided = Мәлімдеген: { $issuer }; пікір білдірмеген: { $unheard }
divergent-title = Алшақ: бірнеше тарап әртүрлі сөзбен мәлімдеген
asks-title = Кімнен не сұралады
asks-none = Сұрайтын ештеңе жоқ.
asks-of-nobody = Міндеттеме алушы тарап жазылмаған
ask = Сұралады: { $ask }
ask-done = міндеттеме орындалды ма
ask-in-time = міндеттеме мерзімінде орындала ма
ask-since-news = { $since } күнінен бері не істелді
ask-since-made = міндеттеме қабылданған { $since } күнінен бері не істелді
ask-with-test = { $question } және оны не растайды? Орындалу өлшемі: { $test }
ask-without-test = { $question } және оны не растайды?
ask-no-passage = үзінді жазылмаған
ask-passage = «{ $quote }» ({ $release }, { $title })
ask-message = { $reference }, { $when }: { $words }. Сұрақ: { $ask }
ask-undated = қабылданған күні: { $made }, мерзімсіз
ask-due = мерзімі: { $due }
ask-overdue = мерзімі: { $due } (мерзімнен { $days } { $days ->
    [one] күн
   *[other] күн
} өтті)
ask-days-left = мерзімі: { $due } ({ $days ->
    [0] бүгін соңғы күн
    [one] { $days } күн қалды
   *[other] { $days } күн қалды
})
ask-fact-due = мерзімі: { $due }
ask-fact-over = мерзімнен { $days } { $days ->
    [one] күн
   *[other] күн
} өтті
ask-fact-with = сондай-ақ сұралады: { $names }
