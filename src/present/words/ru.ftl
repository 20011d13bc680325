### The fixed words of reports in Russian.

## Dates in running text

date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } года
month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year } года
quarter = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} квартал { $year } года
half-year = { $half ->
    [1] первое
   *[2] второе
} полугодие { $year } года
year = { $year } год
moment = { $date }, { $time } UTC

## Words that the writers of formats add

writer-contents = Содержание
writer-skip-to-content = Перейти к содержанию
writer-sources = Источники
writer-page = Страница
writer-of = из
writer-figure = Рисунок
writer-show-values = Показать значения
writer-cut = Первые %shown% из %all%; все они есть в этом отчёте в форматах XLSX и CSV.
writer-colon = :
writer-count = Число обязательств
writer-day = День
writer-step = Шаг
writer-field = Показатель
writer-value = Значение
writer-base = Начинается с
writer-total = Итог
writer-increase = Прирост
writer-decrease = Убыль
writer-what = Событие
writer-line = Строка

## Statuses of commitments

status-not_assessed = не оценено
status-no_evidence = подтверждений не найдено
status-in_progress = в процессе исполнения
status-ongoing = исполняется постоянно
status-stalled = без движения
status-partially_fulfilled = исполнено частично
status-fulfilled = исполнено
status-not_fulfilled = не исполнено
status-superseded = заменено другим
status-withdrawn = отозвано
status-not_verifiable = не поддаётся проверке

## Kinds of commitments

kind-agreement = договорённость
kind-pledge = обещание
kind-support = поддержка
kind-readiness = готовность
kind-intention = намерение
kind-ongoing_action = продолжающаяся деятельность

## How hard the words bind

strength-binding = юридическое
strength-firm = твёрдое
strength-soft = общее
strength-declaratory = декларативное

## Why a status event was recorded

move-first = первичная запись
move-change = изменение
move-review = пересмотр
move-reopening = возобновление
move-correction = исправление

## Parts that parties play

role-committing = обязавшаяся сторона
role-supporting = поддерживающая сторона
role-counterpart = адресат обязательства
role-beneficiary = выгодополучатель

## What a passage is to its commitment

attestation-origin = первоисточник
attestation-restatement = повторение
attestation-amendment = изменение
attestation-withdrawal = отзыв
attestation-third_party = сообщение третьей стороны

## How evidence bears on a commitment

relation-supports = подтверждает
relation-partly_supports = частично подтверждает
relation-contradicts = противоречит
relation-context = контекст
relation-restates = повторяет обязательство

## Where a due date comes from

basis-stated = указан в тексте
basis-derived = выведен из текста
basis-analyst = установлен аналитиком

## How one commitment relates to another

link-restates = повторяет
link-amends = изменяет
link-supersedes = заменяет
link-part_of = является частью
link-depends_on = зависит от
link-duplicates = дублирует

## Sorts of parties

party-kind-state = государство
party-kind-ministry = министерство
party-kind-office = ведомство
party-kind-person = лицо
party-kind-un_entity = структура ООН
party-kind-organisation = организация
party-kind-company = компания
party-kind-group = группа
party-kind-other = иное

## Sorts of releases

release-kind-readout = отчёт о встрече
release-kind-communique = коммюнике
release-kind-joint_statement = совместное заявление
release-kind-press_release = пресс-релиз
release-kind-speech = выступление
release-kind-instrument = подписанный документ
release-kind-other = иное

## Priorities

priority-high = высокий
priority-normal = обычный
priority-low = низкий

## Follow-up flags

flag-overdue = просрочено
flag-due_soon = скоро срок
flag-dormant = давно нет новостей
flag-stale = нет новостей
flag-needs_review = нужна проверка
flag-undated = без срока
flag-no_evidence_gathered = подтверждения не собраны
flag-late = исполнено с опозданием

## Which way a deadline moved

direction-later = позже
direction-earlier = раньше
direction-reworded = уточнён
direction-set = установлен
direction-lifted = снят

## Short words of several reports

all = всего
open = открыто
closed = закрыто
yes = да
no = нет
none = Нет.
none-this-month = В этом месяце нет.
none-named = не указано
never = никогда
unread = не прочитан
unknown = неизвестно
retracted = отменён без замены
no-evidence-yet = нет
no-reason = причина не указана
made-by-nobody = Принято { $date }; обязавшаяся сторона не указана
as-of = По состоянию на { $date }
by-status = По статусу
by-flag = По признакам контроля
counted = { $what } — { $count }
names-joined = { $first } и { $last }
semicolon = ;
percent = { $number } %
percent-under-1 = менее 1 %
percent-over-99 = более 99 %
range-over = свыше { $days }
range-count = { $range } дней: { $count }
due-on = срок: { $due } ({ $basis })
due-none = без срока
nature = { $kind }, { $strength } обязательство
bound = Обязавшиеся стороны: { $by }
topics = Темы: { $topics }
condition-is = Условие: { $condition }
evidence-is = Подтверждающие материалы: { $evidence }
reason-is = Причина: { $reason }
success-test-is = Критерий исполнения: { $test }
overridden = { $rule }: { $reason }
parties-note = Обязательство нескольких сторон учтено в нескольких строках.
thresholds = скоро срок — за { $due_soon } дн.; нет новостей — более { $stale } дн., давно нет новостей — более { $dormant } дн.; проверка каждые { $priority } дн. при высоком приоритете, просрочке или сроке в пределах { $within } дн., каждые { $standing } дн. для постоянных обязательств, в остальных случаях каждые { $other } дн.

## Rules that a status was recorded against

rule-needs_search = Записано без проведённого поиска
rule-needs_step = Записано без материалов о предпринятом шаге
rule-needs_support = Записано без подтверждающих материалов
rule-needs_part = Записано без материалов о частичном исполнении
rule-needs_obstacle = Записано без материалов о препятствии
rule-needs_contradiction = Записано без опровергающих материалов
rule-needs_successor = Записано без указания на заменяющее обязательство
rule-needs_withdrawal = Записано без текста об отзыве
rule-needs_rationale = Записано без обоснования

## Filters

filter-none = нет: учтены все обязательства
filter-or = или
filter-status = статус: { $values }
filter-by = обязавшаяся сторона: { $values }
filter-party = сторона: { $values }
filter-issuer = источник публикации: { $values }
filter-topic = тема: { $values }
filter-kind = вид: { $values }
filter-strength = степень обязательности: { $values }
filter-release = публикация: { $values }
filter-due = срок: { $values }
filter-made = принято: { $values }
filter-updated = обновлено: { $values }
filter-flag = признак: { $values }
filter-stale = без новостей дольше { $values }
filter-stale-days = без новостей дольше { $days } { $days ->
    [one] дня
   *[other] дней
}
filter-no-evidence = без подтверждающих материалов
filter-text = со словами «{ $values }»
filter-owner = ответственный: { $values }
filter-priority = приоритет: { $values }

## What a report covers

covers-title = Что охватывает доклад
covers-month = Месяц
covers-month-days = { $month }, с { $first } по { $last }
covers-counted-until = Учтено по
covers-as-of = По состоянию на
covers-known-at = По сведениям на
covers-since = Материалы считаются новыми с
covers-filters = Отбор
covers-edition = Выпуск
covers-thresholds = Пороги
covers-digest = Контрольная сумма базы данных

## Headings of columns

column-age = Группа, дней
column-ask = Запросить
column-bears_on = Относится к
column-carried = Имеют признак
column-change = Изменение
column-closed = Закрыто
column-closed_on = Закрыто
column-commitments = Обязательства
column-committing = Обязавшиеся стороны
column-condition = Условие
column-context = Контекст
column-contradicts = Противоречат
column-correction = Исправление
column-corrects = Исправляемая запись
column-count = Число
column-dated_on = Дата
column-days = Дней
column-days_late = Опоздание, дней
column-days_left = Осталось дней
column-days_overdue = Просрочено дней
column-days_silent = Дней без новостей
column-deadline = Запись о сроке
column-decided_on = Дата решающих сведений
column-denominator = Знаменатель
column-denominator_label = Какие
column-direction = Что изменилось
column-document_title = Название
column-due = Срок
column-due_basis = Основание срока
column-effective_on = Действует с
column-event = Событие
column-evidence = Материалы
column-evidence_count = Материалов на эту дату
column-evidence_title = Название
column-excerpt = Выдержка
column-excluded = Не учтено
column-excluded_label = Какие
column-flag = Признак
column-from = Было
column-from_effective_on = Считалось с
column-fulfilled-so-far = Исполнено всего
column-fulfilled = Исполнено
column-interval_days = Периодичность, дней
column-is = Исправлено на
column-is_from = Действует с
column-is_open = Открыто
column-issuer = Кем опубликовано
column-kind = Вид
column-label = Что учитывается
column-lacks = Чего не хватает
column-last_evidence = Последние сведения по существу
column-last_month = Прошлый месяц
column-last_reviewed_on = Последняя проверка
column-left_out = Не учтено
column-listed = В перечне по признаку
column-made_on = Принято
column-month = Месяц
column-move = Вид записи
column-moved_from = Прежний срок
column-new = Новый срок
column-new_basis = Основание
column-new_evidence = Новые материалы
column-new_ones = Новые
column-not_fulfilled = Не исполнено
column-note = Примечание
column-nth = Который раз
column-numerator = Число
column-of = Из числа
column-of_which = Из
column-old = Прежний срок
column-old_basis = Прежнее основание
column-open = Открыто
column-other_flags = Другие признаки
column-others = Другие стороны
column-outcome = Итог
column-overdue = Просрочено
column-overridden = Отступление от правила
column-override_reason = Причина отступления
column-owner = Ответственный
column-part = Код
column-partially_fulfilled = Исполнено частично
column-partly_supports = Частично
column-party = Сторона
column-party_name = У кого запросить
column-place = Где искали
column-priority = Приоритет
column-published_on = Опубликовано
column-publisher = Издатель
column-quote = Слова
column-range = Диапазон, дней
column-rate = Доля
column-rate_with_partial = С учётом частичных
column-rationale = Обоснование
column-read_by = Кем
column-read_on = Прочитано
column-reason = Причина
column-record = Что
column-recorded_by = Кем
column-recorded_on = Записано
column-ref = Номер
column-release = Публикация
column-release_title = Название публикации
column-reopened_since = Вновь открыто
column-restated_on = Дата
column-restatements_since = Повторено с тех пор
column-restates = Повторяют
column-review_due_on = Срок проверки
column-said = Кратко
column-search = Поиск
column-searched_by = Кем
column-searched_on = Дата
column-sha256 = SHA-256 текста
column-share = Доля
column-stated_by = Кем заявлено
column-status = Статус
column-still_open = Ещё открыто
column-strength = Степень обязательности
column-success_test = Критерий исполнения
column-supports = Подтверждают
column-text = Готово к отправке
column-title = Обязательство
column-to = Стало
column-together_with = Совместно с
column-topics = Темы
column-total = Всего
column-unheard = Не высказались
column-url = Адрес
column-was = Было
column-why = Почему
column-words = Слова

## The monthly report

month-title = Обязательства: ежемесячный доклад, { $month }
month-not-over = На момент учёта сведений ({ $known_at }) месяц ещё не закончился.
month-part-1 = Что охватывает доклад
month-part-2 = Главные показатели
month-part-3 = Новые обязательства
month-part-4 = Изменения статуса
month-part-5 = Закрыто за месяц
month-part-6 = Собранные материалы
month-part-7 = Сроки
month-part-8 = Повторные заявления
month-part-9 = По сторонам, темам, видам и степени обязательности
month-part-10 = Охват публикаций
month-part-11 = Исправления
month-part-12 = Источники
headline = { $trend ->
    [up] За { $month } число открытых обязательств выросло с { $opening } до { $closing }
    [down] За { $month } число открытых обязательств сократилось с { $opening } до { $closing }
   *[same] За { $month } число открытых обязательств не изменилось: { $closing }
}; принято — { $new }, возобновлено — { $reopened }, закрыто — { $closed }. По состоянию на { $as_of } { $overdue ->
    [0] просроченных нет
    [one] просрочено { $overdue } обязательство
    [few] просрочено { $overdue } обязательства
   *[other] просрочено { $overdue } обязательств
}.
stock-sum = Открыто на начало { $opening } + новые { $new } + возобновлённые { $reopened } − закрытые { $closed } = открыто на конец { $closing }.
stock-wrong = ПОКАЗАТЕЛИ НЕ СХОДЯТСЯ: выполните 'onrecord check'.
stock-title = Открытые обязательства
stock-opening = Открыто до { $date }
stock-new = + новые
stock-reopened = + возобновлённые
stock-closed = − закрытые
stock-closing = = открыто на конец дня { $date }
stock-by-month-title = Открыто на конец каждого из последних 12 месяцев
rate-title = Доля исполненных
rate-of-closed = закрытых с итогом обязательств
rate-of-due = обязательств со сроком по { $date }
rate-row-closed = закрытых
rate-row-due = с наступившим сроком
rate-none = Из числа { $of }: таких нет, доля не определяется. Не учтено: { $left_out }.
rate-some = Из числа { $of } исполнено { $fulfilled } из { $denominator } ({ $percent }){ $with_partial }. Не учтено: { $left_out }.
rate-with-partial = ; вместе с исполненными частично ({ $partial }) — { $both } из { $denominator } ({ $percent })
rate-note = Всего { $count } { $count ->
    [one] обязательство
    [few] обязательства
   *[other] обязательств
}; доля — отношение исполненных к знаменателю.
left-out-undated = без срока
left-out-not-yet-due = срок не наступил
left-out-nothing = ничего
made-by = Принято { $date }; обязавшиеся стороны: { $by }
change = { $from } → { $to }, { $date }{ $how ->
    [reopened] , возобновлено
    [corrected] , путём исправления
   *[changed] { "" }
}
closings = { $count ->
    [one] Закрыто { $count } обязательство
    [few] Закрыто { $count } обязательства
   *[other] Закрыто { $count } обязательств
}: { $outcomes }.
of-them-late = { $said } (с опозданием — { $late })
searches-title = Поиски, не давшие результата
searches-made = { $count ->
    [one] Проведён { $count } поиск
    [few] Проведено { $count } поиска
   *[other] Проведено { $count } поисков
}, без результата — { $nothing }.
restated = { $nth }-е повторное заявление, { $evidence ->
    [0] подтверждающих материалов нет
    [one] есть { $evidence } подтверждающий материал
    [few] есть { $evidence } подтверждающих материала
   *[other] есть { $evidence } подтверждающих материалов
}
restated-on = { $date }: { $said }
deadlines-moved-title = Перенесённые, установленные и снятые сроки
due-within-title = Срок в ближайшие { $days } дней, считая с { $date }
overdue-title = Просрочено по состоянию на { $date }, по длительности просрочки
breakdown-heading = { $what ->
    [party] Сторона
    [topic] Тема
    [kind] Вид
    [strength] Степень обязательности
   *[kind-and-strength] Вид и степень обязательности
}
breakdown-title = { $what ->
    [party] По обязавшимся сторонам
    [topic] По темам
    [kind] По видам
    [strength] По степени обязательности
   *[kind-and-strength] По видам и степени обязательности
}
breakdown-note = Одно обязательство может быть учтено в нескольких строках; в последней строке каждое учтено один раз. Строка учитывает только своё, отбор — также всё, что к этому относится.
coverage = Публикаций за месяц — { $total }: прочитано полностью — { $read } (с обязательствами — { $with }, без обязательств — { $without }), не прочитано — { $unread }.
corrected-since = Исправлено с { $date }
recorded-late-title = Записано после окончания месяца
recorded-late-commitments = Принято в этом месяце, но записано только после его окончания, обязательств: { $count } ({ $refs }).
recorded-late-before = Относится ко времени до этого месяца, но записано только после его окончания: обязательства — { $commitments }, статусы — { $statuses }, сроки — { $deadlines }, подтверждения — { $evidence }.
late-status = статус
late-deadline = срок
late-evidence = подтверждение
refs-and-more = { $refs } и ещё { $more }
sources-releases-title = Публикации
sources-evidence-title = Материалы

## Figures

figure-stock = { $trend ->
    [up] Число открытых обязательств выросло с { $before } ({ $first }) до { $after } ({ $last })
    [down] Число открытых обязательств сократилось с { $before } ({ $first }) до { $after } ({ $last })
   *[same] Число открытых обязательств осталось прежним — { $after } ({ $first } и { $last })
}
figure-stock-description = Открытые обязательства на конец каждого из последних двенадцати месяцев, по статусу. Больше всего, { $most }, их было на конец месяца: { $month }.
figure-flow = { $trend ->
    [up] Число открытых обязательств за { $month } выросло с { $before } до { $after }
    [down] Число открытых обязательств за { $month } сократилось с { $before } до { $after }
   *[same] Число открытых обязательств за { $month } не изменилось: { $after }
}
figure-flow-description = От начала к концу месяца: прибавились новые ({ $new }) и возобновлённые ({ $reopened }), убыли закрытые ({ $closed }).
figure-step-opening = На начало
figure-step-new = Новые
figure-step-reopened = Возобновлено
figure-step-closed = Закрыто
figure-step-closing = На конец
figure-overdue = { $count ->
    [one] Просрочено { $count } обязательство
    [few] Просрочено { $count } обязательства
   *[other] Просрочено { $count } обязательств
}, из них более чем на 90 дней — { $long }
figure-overdue-description = Просроченные обязательства по числу дней после срока.
figure-moved = { $count ->
    [one] Изменён { $count } срок
    [few] Изменены { $count } срока
   *[other] Изменено { $count } сроков
}, из них на более позднюю дату — { $later }
figure-moved-description = Каждая линия ведёт от прежнего срока обязательства к новому. { $days ->
    [0] Отсрочек нет.
    [one] Самая длительная отсрочка — { $days } день.
    [few] Самая длительная отсрочка — { $days } дня.
   *[other] Самая длительная отсрочка — { $days } дней.
}
figure-moved-from = прежний срок: { $due }
figure-moved-to = новый срок: { $due }
figure-statuses = { $sole ->
    [yes] { $what ->
        [party] Больше всего обязательств у стороны «{ $label }»: исполнено полностью или частично { $fulfilled } из { $total }
       *[topic] { $named ->
            [some] Из обязательств с указанной темой больше всего по теме «{ $label }»
           *[all] Больше всего обязательств по теме «{ $label }»
        }: исполнено полностью или частично { $fulfilled } из { $total }
    }
   *[no] { $what ->
        [party] Ни одна сторона не имеет наибольшего числа обязательств: у первой, «{ $label }», их { $total }, исполнено полностью или частично { $fulfilled }
       *[topic] Ни одна тема не имеет наибольшего числа обязательств: по первой, «{ $label }», их { $total }, исполнено полностью или частично { $fulfilled }
    }
}
figure-statuses-description = Обязательства { $what ->
    [party] по обязавшимся сторонам
   *[topic] по темам
} и статусу; одно обязательство может быть учтено несколько раз. Исполняется — в процессе исполнения или исполняется постоянно. Сведений нет — не оценено либо подтверждений не найдено. Закрыто иначе — заменено, отозвано или не поддаётся проверке.
figure-others = ещё { $count }
band-fulfilled = исполнено полностью или частично
band-under-way = исполняется
band-stalled = без движения
band-nothing-known = сведений нет
band-not-fulfilled = не исполнено
band-otherwise = закрыто иначе

## The follow-up report

follow-up-title = Обязательства: контроль исполнения на { $date }
follow-up-headline = По состоянию на { $date } открыто { $open } из { $all } { $all ->
    [one] обязательства
   *[other] обязательств
}: просрочено — { $overdue }, скоро срок — { $due_soon }, без новостей — { $silent }.
listed-above = Ещё с этим признаком (указаны выше, по более раннему признаку): { $count }.
unflagged-nothing = Контролировать нечего.
unflagged-none = Каждое из открытых обязательств имеет признак контроля.
unflagged-some = { $count ->
    [one] { $count } открытое обязательство признаков контроля не имеет
    [few] { $count } открытых обязательства признаков контроля не имеют
   *[other] { $count } открытых обязательств признаков контроля не имеют
}.
share = { $label }: { $numerator } из { $denominator }{ $rate }; учтены { $of }, не учтено { $excluded } ({ $without })
share-overdue = Просрочено
share-evidenced = С подтверждающими материалами
share-reviewed = Проверено хотя бы раз
share-of-dated = открытые со сроком
share-of-open = открытые
share-without-undated = без срока или закрытые
share-without-closed = закрытые
shares-title = Доли
figures-title = Показатели
list-overdue = Просроченные, по длительности просрочки
list-due-soon = Срок в ближайшие { $days } дней
list-silent = Без новостей более { $days } дней
list-needs-review = Нужна проверка
list-undated = Без срока
list-no-evidence = Материалы не собраны
list-stalled = Без движения и без признаков, указанных выше
stalled-above = Ещё без движения (указаны выше, по признаку контроля): { $count }.
gathered-since = Материалы, собранные с { $date }
lacks = Не хватает: { $what }.
lacks-nothing = ничего — закрыто { $on }, статус «{ $status }»
lacks-support = подтверждающих материалов
lacks-whole = материалов о полном исполнении: пока подтверждена лишь часть
lacks-decision = решения: подтверждающие материалы есть, а статус открытый
lacks-further = новых материалов: при имеющихся статус «{ $status }» действует с { $on }
lacks-contradicted = { $missing }; { $count ->
    [one] { $count } материал противоречит обязательству
    [few] { $count } материала противоречат обязательству
   *[other] { $count } материалов противоречат обязательству
}
wording-title = Односторонние и расходящиеся формулировки
wording-sides = Открытых обязательств — { $open }, из них связывают две стороны и более — { $several }: изложены только одной стороной — { $one_sided }, не поддаются оценке — { $not_judged }.
wording-issuers = Изложены двумя и более сторонами — { $several }, из них разными словами — { $divergent }.
one-sided-title = Односторонние: изложены только одной стороной
one-sided = Изложено: { $issuer }; не высказались: { $unheard }
divergent-title = Расходящиеся: изложены несколькими сторонами разными словами
asks-title = Что и у кого запросить
asks-none = Запрашивать нечего.
asks-of-nobody = Обязавшаяся сторона не указана
ask = Запросить, { $ask }
ask-done = исполнено ли обязательство
ask-in-time = будет ли обязательство исполнено в срок
ask-since-news = что сделано с { $since }
ask-since-made = что сделано с момента принятия обязательства ({ $since })
ask-with-test = { $question } и чем это подтверждается. Критерий исполнения: { $test }
ask-without-test = { $question } и чем это подтверждается.
ask-no-passage = цитата не записана
ask-passage = «{ $quote }» ({ $release }, { $title })
ask-message = { $reference }, { $when }: { $words }. Просим сообщить, { $ask }
ask-undated = принято { $made }, без срока
ask-due = срок: { $due }
ask-overdue = срок: { $due } (просрочено на { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
})
ask-days-left = срок: { $due } ({ $days ->
    [0] сегодня последний день
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[other] осталось { $days } дней
})
ask-fact-due = срок: { $due }
ask-fact-over = просрочено на { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
}
ask-fact-with = запрашивается также у: { $names }
