### The fixed words of a public site, in Russian.

## What all pages share

site-name = Учтённые обязательства
site-sections = Разделы сайта
site-overview = Обзор
site-releases = Публикации
site-parties = Стороны
site-topics = Темы
site-footer = { $name }. Каждую цитату можно проверить по публикации, в которой она стоит; служебные заметки не публикуются.

## The front page

site-sentence = Учтено обязательств: { $count }, точными словами публикаций: { $releases }. Открыто: { $open }, из них просрочено: { $overdue }; исполнено: { $fulfilled }.
site-selection = Здесь опубликована часть учёта.
site-standing = Как обстоят дела
site-latest = Последние изменения
site-no-change = Статусы пока не менялись.
site-stock = Обязательства по статусам на конец каждого месяца
site-stock-description = Столбцы за последние двенадцать месяцев, по { $date }, каждый разделён по статусам. { $sentence }
site-by-party = Обязательства по обязавшимся сторонам
site-by-party-description = Полосы для сторон с наибольшим числом обязательств, не более { $most }. Обязательство нескольких сторон учтено у каждой из них.
site-overdue = открыто и просрочено
site-data = Данные
site-file-json = Все обязательства с цитатами, статусами, сроками и материалами
site-file-csv = По строке на обязательство, для электронных таблиц
site-file-changes = По строке на изменение статуса

## The search of a list; a program puts the numbers of rows for %shown% and %all%

site-find = Найти обязательства
site-find-words = Слова
site-find-any = все
site-find-shown = %shown% из %all%

## The page of a commitment

site-remark = Пометка
site-by = Кто обязался
site-with = Другие стороны
site-party-role = { $party } ({ $role })
site-success-test = Что покажет исполнение
site-exact-words = Точными словами
site-stands-in = { $source }, { $date }: { $kind }
site-place = Место в тексте
site-characters = знаки с { $start } по { $end }
site-history = История
site-life = От слов до сегодняшнего дня
site-life-description = Когда это было сказано, как менялись статус и срок, когда публиковались материалы: в таблицах ниже то же самое словами.
site-corrections = Исправленные статусы
site-corrections-note = Здесь указано и то, что страница сообщала раньше, чтобы прочитавшие её не остались в заблуждении.
site-taken-away = снято, ничем не заменено
site-due-dates = Сроки
site-no-date = Срок не назван.
site-no-evidence = Общедоступных материалов нет.
site-related = Связанные обязательства
site-related-back = ← { $link }

## Releases and parties

site-in-its-words = Обязательства её точными словами
site-entry = { $by }; { $status }
site-full-name = Название
site-committed-to = Что обязалась сделать
site-named-in = Упомянута в

## The feed

site-feed = { $name }: изменения статусов
site-news = { $reference } { $title }: { $status }
site-news-corrected = { $reference } { $title }: статус исправлен
site-news-changed = Теперь «{ $to }», с { $on }; было «{ $from }».
site-news-set = Теперь «{ $to }», с { $on }.
site-news-right = «{ $from }» с { $from_on } — ошибка; верно «{ $to }» с { $on }.
site-news-away = «{ $from }» с { $from_on } — ошибка, запись снята.
site-news-by = Обязавшиеся стороны: { $by }.

## Headings of columns

column-file = Файл
column-held = Содержание
column-set_on = Назначен
column-topic = Тема
