### The fixed words of editions, of the dossier of a commitment and of the report on a party, in Russian.

## Reports of nothing

month-not-begun = На момент учёта сведений ({ $known_at }) месяц ещё не начался.
nothing-recorded = На этот день не записано ни одного обязательства.
nothing-passes = Отбору не соответствует ни одно обязательство.

## Editions and earlier figures revised

revised-title = Уточнённые прежние показатели
revised-intro = { $differing ->
        [0] Ни один из { $compared } показателей выпуска { $number } за { $subject } ({ $edition }, по сведениям на { $known_at }) не изменился по нынешним сведениям.
       *[other] По нынешним сведениям изменились показатели выпуска { $number } за { $subject } ({ $edition }, по сведениям на { $known_at }): { $differing } из { $compared }.
    }
revised-intro-follow-up = { $differing ->
        [0] Ни один из { $compared } показателей выпуска { $number } отчёта о контроле исполнения на { $date } ({ $edition }, по сведениям на { $known_at }) не изменился по нынешним сведениям.
       *[other] По нынешним сведениям изменились показатели выпуска { $number } отчёта о контроле исполнения на { $date } ({ $edition }, по сведениям на { $known_at }): { $differing } из { $compared }.
    }
edition-first = { $number } ({ $edition })
edition-after = { $number } ({ $edition }), после { $previous }

revised-no-edition = Прежних выпусков не было.
revised-because = Почему они уточнены
revised-parties = Обязавшиеся стороны, которые теперь названы иначе
revised-points = { $change } п. п.
revised-made-was = была дата принятия { $was }
revised-taken-away = { $event } снято

revised-figure-opening_stock = открыто на начало
revised-figure-new = новые
revised-figure-reopened = возобновлённые
revised-figure-closed = закрытые
revised-figure-closing_stock = открыто на конец
revised-figure-overdue = просрочено
revised-figure-status = статус «{ $status }»
revised-figure-fulfilled_of_closed = исполнено из закрытых
revised-figure-denominator_of_closed = закрыто с итогом
revised-figure-fulfilled_of_due = исполнено из тех, чей срок наступил
revised-figure-denominator_of_due = срок наступил
revised-figure-commitments = обязательства
revised-figure-open = открытые
revised-figure-closed_in_all = закрытые
revised-figure-flag = отметка «{ $flag }»
revised-figure-dated = открытые, со сроком
revised-figure-evidenced = открытые, с подтверждениями
revised-figure-reviewed = открытые, хотя бы раз проверенные
revised-figure-rate_of_closed = доля исполненных из закрытых
revised-figure-rate_of_due = доля исполненных из тех, чей срок наступил

revised-by-late_commitment = обязательство записано позже
revised-by-late_status = статус записан позже
revised-by-correction = исправление
revised-by-late_deadline = срок записан позже
revised-by-edit = исправлена дата принятия
revised-by-filter = из-за правки изменилось соответствие отбору
revised-by-late_evidence = подтверждение записано позже
revised-by-late_search = поиск записан позже
revised-by-late_passage = высказывание записано позже
revised-by-review = изменены приоритет или срок проверки
revised-by-threshold = изменены пороги
revised-by-undone = отменено

column-figure = Показатель
column-figures = Показатели
column-then = Было
column-now = Стало
column-says = Содержание
column-because_of = Из-за
column-recorded_since = Записано с тех пор

## Dossier of a commitment

dossier-subtitle = Досье по состоянию на { $date }
dossier-sentence = Статус: { $status } с { $since }; { $due }. { $evidence ->
        [0] Материалы не собраны
       *[other] Материалов: { $evidence }
    }; { $restatements ->
        [0] повторений не было
       *[other] повторений: { $restatements }
    }.
dossier-due = срок — { $due }{ $lateness }
dossier-undated = срок не установлен
dossier-overdue = , просрочено на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
dossier-late = , исполнено с опозданием на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
dossier-no-passage = Цитата не записана.
dossier-wording = Формулировки в каждой публикации
dossier-one-wording = Изложено в одной публикации.
dossier-wordings = Цитат: { $all }; { $other ->
        [0] все — теми же словами, что и первая
       *[other] иными словами, чем первая: { $other }
    }.
dossier-passage = { $kind }, { $date }
dossier-same-words = Те же слова, что в первой публикации.
dossier-other-words = Иные слова, чем в первой публикации.
dossier-what-happened = Что произошло
dossier-status-history = Статусы
dossier-deadlines = Сроки
dossier-no-deadline = Срок не устанавливался.
dossier-evidence = Материалы
dossier-no-evidence = Материалы не собраны.
dossier-searches = Поиски
dossier-no-search = Поиск не записан.
dossier-links = Связи
dossier-no-link = С другими обязательствами не связано.
dossier-notes = Служебные заметки
dossier-notes-stay = { $count ->
        [one] Эта заметка служебная: не передавайте её.
       *[other] Эти заметки служебные: не передавайте их.
    }
dossier-check = Как проверить слова
dossier-timeline = Ход событий
dossier-timeline-heading = Что
dossier-timeline-description = Событий: { $count }, с { $first } по { $last }: сказанное, действующие статусы, сроки в том порядке, в каком их назначали, материалы и поиски. Те же события — в таблицах ниже.
dossier-row-passages = Сказано
dossier-row-statuses = Статус
dossier-row-deadlines = Срок
dossier-row-evidence = Материалы
dossier-row-searches = Поиски
dossier-point-due = { $deadline } срок { $due }
dossier-point-search = { $search } { $found ->
        [0] ничего не найдено
       *[other] найдено: { $found }
    }
check-intro = Здесь ничего не нужно принимать на веру. Первая цитата проверяется так, остальные — таким же образом:
check-none = Без цитаты проверять нечего.
check-place = Слова стоят в версии { $version } публикации { $release }, знаки с { $start } по { $end } из { $length }, счёт с 0, последний не включён.
check-program = «onrecord release verify { $release }» сверяет каждую цитату публикации с её сохранённым текстом.
check-sql = Слова выдаст и любая другая программа для SQLite: select substr(text, { $from }, { $count }) from release_version where release_id = { $id } and version = { $version }
check-hash = SHA-256 этого текста и файла в том виде, в каком он получен, стоят в таблице: сравните их со своей копией. У изменённой с тех пор страницы они другие.

## Report on a party

party-title = { $name }: обязательства и ход их исполнения
party-subtitle = По состоянию на { $date }
party-sentence = { $count ->
        [0] Записанных обязательств стороны «{ $name }» нет.
       *[other] { $name } — записанных обязательств: { $count }; открыто { $open }, закрыто { $closed }. Просрочено { $overdue }, скоро срок { $due_soon }, без новостей { $silent }.
    }
party-alone = Стороне «{ $name }» не подчинена ни одна записанная сторона.
party-with-members = { $count ->
        [one] Обязательства стороны, входящей в «{ $name }», считаются её собственными: { $names }.
       *[other] Обязательства { $count } сторон, входящих в «{ $name }», считаются её собственными: { $names }.
    }
party-how-it-stands = Как обстоят дела
party-roles = Её роль в обязательствах
party-by-status = По статусам
party-by-status-description = Обязательства стороны по статусам; открытые и закрытые отдельно. Те же цифры — в таблице выше.
party-all = всего
party-pressing = Что требует внимания
party-overdue = Просрочено
party-due-soon = Скоро срок
party-silent = Нет новостей
party-commitments = Обязательства
party-no-commitments = Ни одно записанное обязательство её не называет.
party-role-committing = Обязалась сама
party-role-supporting = Поддерживает
party-role-counterpart = Обязались перед ней
party-role-beneficiary = В её пользу
party-entry-status = { $status }; принято { $made }; { $kind }, { $strength } обязательство
party-entry-due = Срок: { $due }
party-entry-overdue = Срок: { $due }, просрочено на { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }
party-entry-through = Через: { $names }
party-said-again = Повторено
party-deadlines-moved = Перенесённые сроки

## What both share

record-notes = Служебные заметки
record-notes-in = включены
record-notes-out = не включены
record-party = Сторона
record-short-name = Краткое название
record-party-kind = Вид
record-belongs-to = Входит в
record-members = В неё входят
record-parties = Стороны
record-kind = Вид
record-strength = Степень обязательности
record-made-on = Принято
record-condition = Условие
record-success-test = Признак исполнения
record-topics = Темы
record-priority = Приоритет
record-status = Статус
record-since = С какого дня
record-due-date = Срок
record-due = { $due } ({ $basis })
record-flags = Признаки
record-last-reviewed = Последняя проверка
record-review-due = Следующая проверка
record-last-evidence = Последние материалы
record-retracted = снято

## Headings of columns

column-after = После
column-also = Также
column-before = Перед
column-body = Заметка
column-carries = На нём основано
column-corrected_by = Исправлено
column-proposed_by = Предложено
column-end = До знака
column-flags = Признаки
column-found = Найдено
column-in_force = Действует
column-itself = Сама
column-language = Язык
column-last_on = Последний раз
column-length = Знаков
column-link = Связь
column-media_type = Вид файла
column-moved_days = Сдвиг, дней
column-note_ref = Заметка
column-original_sha256 = SHA-256 полученного файла
column-other_status = Статус другого
column-other_title = Другое обязательство
column-passage = Цитата
column-read_from = Из слов
column-relation = Отношение
column-resting_on = Основано на
column-retrieved_at = Получено
column-role = Роль
column-same_words = Те же слова
column-stands = Стоит
column-start = С знака
column-stated_on = Сказано
column-text_sha256 = SHA-256 текста
column-through = Через
column-through_members = Через других
column-times = Раз
column-version = Версия
