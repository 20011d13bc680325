### The fixed words of a public site, in Spanish.

## What all pages share

site-name = Registro de compromisos
site-sections = Secciones del sitio
site-overview = Panorama
site-releases = Publicaciones
site-parties = Partes
site-topics = Temas
site-footer = { $name }. Cada cita puede comprobarse en la publicación en que figura; las notas internas no se publican.

## The front page

site-sentence =
    { $count ->
        [one] Consta { $count } compromiso
       *[other] Constan { $count } compromisos
    }, con las palabras exactas de { $releases ->
        [one] { $releases } publicación
       *[other] { $releases } publicaciones
    }: { $open ->
        [one] { $open } abierto
       *[other] { $open } abiertos
    }, de ellos { $overdue ->
        [one] { $overdue } vencido
       *[other] { $overdue } vencidos
    }, y { $fulfilled ->
        [one] { $fulfilled } cumplido
       *[other] { $fulfilled } cumplidos
    }.
site-selection = Esta es una selección del registro.
site-standing = Estado general
site-latest = Últimos cambios
site-no-change = Ningún estado ha cambiado todavía.
site-stock = Compromisos por estado, al final de cada mes
site-stock-description = Columnas de los últimos doce meses hasta el { $date }, cada una dividida por estado. { $sentence }
site-by-party = Compromisos por parte obligada
site-by-party-description = Barras de las partes con más compromisos, { $most } como máximo. Un compromiso de varias partes cuenta para cada una de ellas.
site-overdue = abiertos y vencidos
site-data = Datos
site-file-json = Todos los compromisos con sus citas, estados, plazos y pruebas
site-file-csv = Una fila por compromiso, para hojas de cálculo
site-file-changes = Una fila por cambio de estado

## The search of a list; a program puts the numbers of rows for %shown% and %all%

site-find = Buscar compromisos
site-find-words = Palabras
site-find-any = cualquiera
site-find-shown = %shown% de %all%

## The page of a commitment

site-remark = Observación
site-by = Quién se obliga
site-with = Otras partes
site-party-role = { $party } ({ $role })
site-success-test = Qué lo demostraría
site-exact-words = Con sus palabras exactas
site-stands-in = { $source }, { $date }: { $kind }
site-place = Lugar en el texto
site-characters = caracteres { $start } a { $end }
site-history = Historia
site-life = De las palabras a hoy
site-life-description = Cuándo se dijo, cómo cambiaron el estado y el plazo, y cuándo se publicaron pruebas: las tablas siguientes lo dicen con palabras.
site-corrections = Estados corregidos
site-corrections-note = Aquí consta también lo que esta página decía antes, para que nadie que la haya leído quede en el error.
site-taken-away = retirado sin sustituto
site-due-dates = Plazos
site-no-date = No se indicó ninguna fecha.
site-no-evidence = Ninguna que sea pública.
site-related = Compromisos relacionados
site-related-back = ← { $link }

## Releases and parties

site-in-its-words = Compromisos con sus palabras exactas
site-entry = { $by }; { $status }
site-full-name = Nombre
site-committed-to = A qué se obliga
site-named-in = Mencionada en

## The feed

site-feed = { $name }: cambios de estado
site-news = { $reference } { $title }: { $status }
site-news-corrected = { $reference } { $title }: estado corregido
site-news-changed = Ahora «{ $to }», desde el { $on }; antes «{ $from }».
site-news-set = Ahora «{ $to }», desde el { $on }.
site-news-right = «{ $from }» desde el { $from_on } era un error; lo correcto es «{ $to }» desde el { $on }.
site-news-away = «{ $from }» desde el { $from_on } era un error y se retira.
site-news-by = Partes obligadas: { $by }.

## Headings of columns

column-file = Archivo
column-held = Contenido
column-set_on = Fijado el
column-topic = Tema
