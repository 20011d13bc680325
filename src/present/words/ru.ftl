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

## Words that the writers of formats add

writer-contents = Содержание
writer-skip-to-content = Перейти к содержанию
writer-sources = Источники
writer-page = Страница
writer-of = из
writer-figure = Рисунок
writer-show-values = Показать значения

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

strength-binding = юридически обязывающее
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

direction-later = перенесён на более поздний срок
direction-earlier = перенесён на более ранний срок
direction-reworded = уточнён
direction-set = установлен
direction-lifted = снят
