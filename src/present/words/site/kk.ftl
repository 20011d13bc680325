### The fixed words of a public site, in Kazakh.

## What all pages share

site-name = Есепке алынған міндеттемелер
site-sections = Сайт бөлімдері
site-overview = Шолу
site-releases = Жарияланымдар
site-parties = Тараптар
site-topics = Тақырыптар
site-footer = { $name }. Әр үзіндіні ол алынған жарияланымнан тексеруге болады; қызметтік жазбалар жарияланбайды.

## The front page

site-sentence = Есепке алынған міндеттемелер саны: { $count }; олар жарияланымдардың дәл сөздерімен берілген (жарияланымдар саны: { $releases }). Ашық: { $open }, оның ішінде мерзімі өткені: { $overdue }; орындалғаны: { $fulfilled }.
site-selection = Мұнда есепке алынғандардың бір бөлігі жарияланған.
site-standing = Жалпы жағдай
site-latest = Соңғы өзгерістер
site-no-change = Мәртебелер әзірге өзгерген жоқ.
site-stock = Әр айдың соңындағы міндеттемелер, мәртебелер бойынша
site-stock-description = Соңғы он екі айдың бағандары, { $date } дейін, әрқайсысы мәртебелер бойынша бөлінген. { $sentence }
site-by-party = Міндеттеме алушы тараптар бойынша міндеттемелер
site-by-party-description = Міндеттемесі ең көп тараптардың жолақтары, ең көбі { $most }. Бірнеше тараптың міндеттемесі әрқайсысында есептеледі.
site-overdue = ашық, мерзімі өткен
site-data = Деректер
site-file-json = Барлық міндеттемелер: үзінділер, мәртебелер, мерзімдер, дәлелдер
site-file-csv = Әр міндеттемеге бір жол, электрондық кестелерге арналған
site-file-changes = Мәртебенің әр өзгерісіне бір жол

## The search of a list; a program puts the numbers of rows for %shown% and %all%

site-find = Міндеттемелерді табу
site-find-words = Сөздер
site-find-any = барлығы
site-find-shown = %all% ішінен %shown%

## The page of a commitment

site-remark = Белгі
site-by = Кім міндеттенді
site-with = Басқа тараптар
site-party-role = { $party } ({ $role })
site-success-test = Орындалғанын не көрсетеді
site-exact-words = Дәл сөздерімен
site-stands-in = { $source }, { $date }: { $kind }
site-place = Мәтіндегі орны
site-characters = { $start }–{ $end } таңбалар
site-history = Тарихы
site-life = Айтылған сөзден бүгінге дейін
site-life-description = Қашан айтылды, мәртебесі мен мерзімі қалай өзгерді, дәлелдер қашан жарияланды: төмендегі кестелерде сол мәлімет сөзбен берілген.
site-corrections = Түзетілген мәртебелер
site-corrections-note = Оны оқығандар қателеспеуі үшін бұл беттің бұрын не айтқаны да осында көрсетілген.
site-taken-away = алып тасталды, орнына ештеңе қойылмады
site-due-dates = Мерзімдер
site-no-date = Мерзім аталмаған.
site-no-evidence = Жалпыға қолжетімді дәлел жоқ.
site-related = Байланысты міндеттемелер
site-related-back = ← { $link }

## Releases and parties

site-in-its-words = Жарияланымның дәл сөздеріндегі міндеттемелер
site-entry = { $by }; { $status }
site-full-name = Атауы
site-committed-to = Не істеуге міндеттенді
site-named-in = Аталған міндеттемелер

## The feed

site-feed = { $name }: мәртебе өзгерістері
site-news = { $reference } { $title }: { $status }
site-news-corrected = { $reference } { $title }: мәртебе түзетілді
site-news-changed = Енді «{ $to }», { $on } бастап; бұрын «{ $from }» болған.
site-news-set = Енді «{ $to }», { $on } бастап.
site-news-right = { $from_on } бастап «{ $from }» деген мәртебе қате болды; дұрысы — { $on } бастап «{ $to }».
site-news-away = { $from_on } бастап «{ $from }» деген мәртебе қате болды, ол алып тасталды.
site-news-by = Міндеттеме алушылар: { $by }.

## Headings of columns

column-file = Файл
column-held = Мазмұны
column-set_on = Белгіленген күні
column-topic = Тақырып
