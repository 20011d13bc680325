### The fixed words of editions, of the dossier of a commitment and of the report on a party, in Kazakh.

## Reports of nothing

month-not-begun = Мәліметтер алынған кезде ({ $known_at }) ай әлі басталмаған еді.
nothing-recorded = Бұл күнге бірде-бір міндеттеме жазылмаған.
nothing-passes = Сүзгіге бірде-бір міндеттеме сәйкес келмейді.

## Editions and earlier figures revised

revised-title = Бұрынғы көрсеткіштердің нақтылануы
revised-intro = { $differing ->
        [0] { $subject } бойынша { $number }-шығарылымның ({ $edition }, { $known_at } мәліметтері бойынша) { $compared } көрсеткішінің бірде-біреуі қазіргі мәліметтер бойынша өзгерген жоқ.
       *[other] { $subject } бойынша { $number }-шығарылымның ({ $edition }, { $known_at } мәліметтері бойынша) { $compared } көрсеткішінің { $differing }-і қазіргі мәліметтер бойынша өзгерді.
    }
revised-intro-follow-up = { $differing ->
        [0] { $date } күнгі орындалу бақылауы есебінің { $number }-шығарылымының ({ $edition }, { $known_at } мәліметтері бойынша) { $compared } көрсеткішінің бірде-біреуі қазіргі мәліметтер бойынша өзгерген жоқ.
       *[other] { $date } күнгі орындалу бақылауы есебінің { $number }-шығарылымының ({ $edition }, { $known_at } мәліметтері бойынша) { $compared } көрсеткішінің { $differing }-і қазіргі мәліметтер бойынша өзгерді.
    }
edition-first = { $number } ({ $edition })
edition-after = { $number } ({ $edition }), { $previous } шығарылымынан кейін

revised-no-edition = Бұрын шығарылым болмаған.
revised-because = Неліктен нақтыланды
revised-parties = Қазір басқаша аталатын міндеттенуші тараптар
revised-points = { $change } пайыздық тармақ
revised-made-was = қабылданған күні { $was } деп саналған
revised-taken-away = { $event } алып тасталды

revised-figure-opening_stock = ай басында ашық
revised-figure-new = жаңа
revised-figure-reopened = қайта ашылған
revised-figure-closed = жабылған
revised-figure-closing_stock = ай соңында ашық
revised-figure-overdue = мерзімі өткен
revised-figure-status = «{ $status }» мәртебесі
revised-figure-fulfilled_of_closed = жабылғандардан орындалғаны
revised-figure-denominator_of_closed = нәтижемен жабылған
revised-figure-fulfilled_of_due = мерзімі келгендерден орындалғаны
revised-figure-denominator_of_due = мерзімі келген
revised-figure-commitments = міндеттемелер
revised-figure-open = ашық
revised-figure-closed_in_all = барлығы жабылған
revised-figure-flag = «{ $flag }» белгісі
revised-figure-dated = ашық, мерзімі бар
revised-figure-evidenced = ашық, дәлелі бар
revised-figure-reviewed = ашық, кемінде бір рет тексерілген
revised-figure-rate_of_closed = жабылғандардың орындалу үлесі
revised-figure-rate_of_due = мерзімі келгендердің орындалу үлесі

revised-by-late_commitment = міндеттеме кеш жазылды
revised-by-late_status = мәртебе кеш жазылды
revised-by-correction = түзету
revised-by-late_deadline = мерзім кеш жазылды
revised-by-edit = қабылданған күні түзетілді
revised-by-filter = түзетуге байланысты сүзгіге сәйкестігі өзгерді
revised-by-late_evidence = дәлел кеш жазылды
revised-by-late_search = іздеу кеш жазылды
revised-by-late_passage = айтылған сөз кеш жазылды
revised-by-review = басымдық немесе тексеру аралығы өзгерді
revised-by-threshold = шектер өзгерді
revised-by-undone = жазба қайтарылды

column-figure = Көрсеткіш
column-figures = Көрсеткіштер
column-then = Бұрын
column-now = Қазір
column-says = Мазмұны
column-because_of = Себепші
column-recorded_since = Содан бері жазылған

## Dossier of a commitment

dossier-subtitle = { $date } күнгі жағдай бойынша деректеме
dossier-sentence = Мәртебе: { $since } күнінен бастап — { $status }; { $due }. { $evidence ->
        [0] Дәлелдер жиналмаған
       *[other] Дәлелдер саны: { $evidence }
    }; { $restatements ->
        [0] қайталанбаған
       *[other] қайталануы: { $restatements }
    }.
dossier-due = мерзімі — { $due }{ $lateness }
dossier-undated = мерзімі белгіленбеген
dossier-overdue = , мерзімнен { $days } күн өтті
dossier-late = , { $days } күн кешігіп орындалды
dossier-no-passage = Үзінді жазылмаған.
dossier-wording = Әр жарияланымдағы тұжырым
dossier-one-wording = Бір жарияланымда баяндалған.
dossier-wordings = Үзінділер саны: { $all }; { $other ->
        [0] бәрі біріншісімен бірдей сөзбен
       *[other] біріншісінен өзге сөзбен: { $other }
    }.
dossier-passage = { $kind }, { $date }
dossier-same-words = Бірінші жарияланымдағы сөздермен бірдей.
dossier-other-words = Бірінші жарияланымдағыдан өзге сөздер.
dossier-what-happened = Не болды
dossier-status-history = Мәртебелер
dossier-deadlines = Мерзімдер
dossier-no-deadline = Мерзім белгіленбеген.
dossier-evidence = Дәлелдер
dossier-no-evidence = Дәлелдер жиналмаған.
dossier-searches = Іздеулер
dossier-no-search = Іздеу жазылмаған.
dossier-links = Байланыстар
dossier-no-link = Басқа міндеттемелермен байланысы жоқ.
dossier-notes = Қызметтік жазбалар
dossier-notes-stay = { $count ->
        [one] Бұл жазба қызметтік: оны басқаларға бермеңіз.
       *[other] Бұл жазбалар қызметтік: оларды басқаларға бермеңіз.
    }
dossier-check = Сөздерді қалай тексеруге болады
dossier-timeline = Оқиғалар барысы
dossier-timeline-heading = Не
dossier-timeline-description = Оқиғалар саны: { $count }, { $first } — { $last }: айтылғандар, қолданыстағы мәртебелер, тағайындалу ретімен мерзімдер, дәлелдер мен іздеулер. Сол оқиғалар төмендегі кестелерде.
dossier-row-passages = Айтылды
dossier-row-statuses = Мәртебе
dossier-row-deadlines = Мерзім
dossier-row-evidence = Дәлелдер
dossier-row-searches = Іздеулер
dossier-point-due = { $deadline } мерзімі { $due }
dossier-point-search = { $search } { $found ->
        [0] ештеңе табылмады
       *[other] табылды: { $found }
    }
check-intro = Мұнда ештеңеге сеніп қалудың қажеті жоқ. Бірінші үзінді былай тексеріледі, қалғандары да солай:
check-none = Үзіндісіз тексеретін ештеңе жоқ.
check-place = Сөздер { $release } жарияланымының { $version }-нұсқасында тұр: { $length } таңбаның { $start }–{ $end } аралығы, 0-ден саналады, соңғысы кірмейді.
check-program = «onrecord release verify { $release }» жарияланымның әр үзіндісін сақталған мәтінімен салыстырады.
check-sql = Сөздерді SQLite-қа арналған кез келген басқа бағдарлама да береді: select substr(text, { $from }, { $count }) from release_version where release_id = { $id } and version = { $version }
check-hash = Осы мәтіннің және алынған күйіндегі файлдың SHA-256 мәні кестеде тұр: өз көшірмеңізбен салыстырыңыз. Содан бері өзгерген беттің мәні басқа болады.

## Report on a party

party-title = { $name }: міндеттемелері және олардың орындалуы
party-subtitle = { $date } күнгі жағдай бойынша
party-sentence = { $count ->
        [0] «{ $name }» тарапының жазылған міндеттемесі жоқ.
       *[other] { $name } — жазылған міндеттемелер: { $count }; ашық { $open }, жабық { $closed }. Мерзімі өткен { $overdue }, мерзімі жақын { $due_soon }, жаңалықсыз { $silent }.
    }
party-alone = «{ $name }» құрамына кіретін тарап жазылмаған.
party-with-members = { $count ->
        [one] «{ $name }» құрамына кіретін тараптың міндеттемелері оның өзінікі болып саналады: { $names }.
       *[other] «{ $name }» құрамына кіретін { $count } тараптың міндеттемелері оның өзінікі болып саналады: { $names }.
    }
party-how-it-stands = Жағдайы
party-roles = Міндеттемелердегі рөлі
party-by-status = Мәртебелер бойынша
party-by-status-description = Тараптың міндеттемелері мәртебелер бойынша; ашық пен жабық бөлек. Сол сандар жоғарыдағы кестеде.
party-all = барлығы
party-pressing = Назар аударуды қажет ететіндер
party-overdue = Мерзімі өткен
party-due-soon = Мерзімі жақын
party-silent = Жаңалық жоқ
party-commitments = Міндеттемелер
party-no-commitments = Жазылған бірде-бір міндеттемеде аталмаған.
party-role-committing = Өзі міндеттенген
party-role-supporting = Қолдайды
party-role-counterpart = Оған берілген
party-role-beneficiary = Оның пайдасына
party-entry-status = { $status }; { $made } күні қабылданған; { $kind }, { $strength } міндеттеме
party-entry-due = Мерзімі: { $due }
party-entry-overdue = Мерзімі: { $due }, мерзімнен { $days } күн өтті
party-entry-through = Арқылы: { $names }
party-said-again = Қайталанған
party-deadlines-moved = Жылжытылған мерзімдер

## What both share

record-notes = Қызметтік жазбалар
record-notes-in = енгізілген
record-notes-out = енгізілмеген
record-party = Тарап
record-short-name = Қысқаша атауы
record-party-kind = Түрі
record-belongs-to = Құрамына кіреді
record-members = Оның құрамында
record-parties = Тараптар
record-kind = Түрі
record-strength = Міндеттілік дәрежесі
record-made-on = Қабылданған
record-condition = Шарты
record-success-test = Орындалу белгісі
record-topics = Тақырыптар
record-priority = Басымдық
record-status = Мәртебе
record-since = Қай күннен
record-due-date = Мерзімі
record-due = { $due } ({ $basis })
record-flags = Белгілер
record-last-reviewed = Соңғы тексеру
record-review-due = Келесі тексеру
record-last-evidence = Соңғы материал
record-retracted = алып тасталды

## Headings of columns

column-after = Кейін
column-also = Сондай-ақ
column-before = Алдында
column-body = Жазба
column-carries = Оған негізделген
column-corrected_by = Түзеткен
column-proposed_by = Ұсынған
column-end = Таңбаға дейін
column-flags = Белгілер
column-found = Табылды
column-in_force = Күшінде
column-itself = Өзі
column-language = Тіл
column-last_on = Соңғы рет
column-length = Таңба саны
column-link = Байланыс
column-media_type = Файл түрі
column-moved_days = Жылжу, күн
column-note_ref = Жазба
column-original_sha256 = Алынған файлдың SHA-256
column-other_status = Басқасының мәртебесі
column-other_title = Басқа міндеттеме
column-passage = Үзінді
column-read_from = Қай сөзден
column-relation = Қатысы
column-resting_on = Негізі
column-retrieved_at = Алынды
column-role = Рөлі
column-same_words = Сөздері бірдей
column-stands = Орнында
column-start = Таңбадан
column-stated_on = Айтылған күні
column-text_sha256 = Мәтіннің SHA-256
column-through = Арқылы
column-through_members = Басқалар арқылы
column-times = Рет
column-version = Нұсқа
