### The fixed words of editions, of the dossier of a commitment and of the report on a party, in Spanish.

## Reports of nothing

month-not-begun = El mes no había comenzado cuando se recogió esta información ({ $known_at }).
nothing-recorded = Todavía no hay ningún compromiso registrado para esta fecha.
nothing-passes = Ningún compromiso cumple los filtros.

## Editions and earlier figures revised

revised-title = Cifras anteriores revisadas
revised-intro = { $differing ->
        [0] Ninguna de las { $compared } cifras de la edición { $number } de { $subject } ({ $edition }, información al { $known_at }) ha cambiado con lo que se sabe ahora.
        [one] Una de las { $compared } cifras de la edición { $number } de { $subject } ({ $edition }, información al { $known_at }) ha cambiado con lo que se sabe ahora.
       *[other] { $differing } de las { $compared } cifras de la edición { $number } de { $subject } ({ $edition }, información al { $known_at }) han cambiado con lo que se sabe ahora.
    }
revised-intro-follow-up = { $differing ->
        [0] Ninguna de las { $compared } cifras de la edición { $number } del informe de seguimiento al { $date } ({ $edition }, información al { $known_at }) ha cambiado con lo que se sabe ahora.
        [one] Una de las { $compared } cifras de la edición { $number } del informe de seguimiento al { $date } ({ $edition }, información al { $known_at }) ha cambiado con lo que se sabe ahora.
       *[other] { $differing } de las { $compared } cifras de la edición { $number } del informe de seguimiento al { $date } ({ $edition }, información al { $known_at }) han cambiado con lo que se sabe ahora.
    }
edition-first = { $number } ({ $edition })
edition-after = { $number } ({ $edition }), después de { $previous }

revised-no-edition = No se ha publicado ninguna edición anterior.
revised-because = Por qué se han revisado
revised-parties = Partes comprometidas que ahora se nombran de otro modo
revised-points = { $change } puntos porcentuales
revised-made-was = estaba fechado el { $was }
revised-taken-away = { $event } retirado

revised-figure-opening_stock = abiertos al inicio
revised-figure-new = nuevos
revised-figure-reopened = reabiertos
revised-figure-closed = cerrados
revised-figure-closing_stock = abiertos al final
revised-figure-overdue = vencidos
revised-figure-status = estado «{ $status }»
revised-figure-fulfilled_of_closed = cumplidos, de los cerrados
revised-figure-denominator_of_closed = cerrados con resultado
revised-figure-fulfilled_of_due = cumplidos, de los que vencían
revised-figure-denominator_of_due = con plazo llegado
revised-figure-commitments = compromisos
revised-figure-open = abiertos
revised-figure-closed_in_all = cerrados en total
revised-figure-flag = marca «{ $flag }»
revised-figure-dated = abiertos, con plazo
revised-figure-evidenced = abiertos, con pruebas
revised-figure-reviewed = abiertos, revisados al menos una vez
revised-figure-rate_of_closed = tasa de cumplimiento, de los cerrados
revised-figure-rate_of_due = tasa de cumplimiento, de los que vencían

revised-by-late_commitment = compromiso registrado tarde
revised-by-late_status = estado registrado tarde
revised-by-correction = corrección
revised-by-late_deadline = plazo registrado tarde
revised-by-edit = fecha del compromiso rectificada
revised-by-filter = dentro o fuera de los filtros por una edición
revised-by-late_evidence = prueba registrada tarde
revised-by-late_search = búsqueda registrada tarde
revised-by-late_passage = pasaje registrado tarde
revised-by-review = prioridad o intervalo de revisión cambiados
revised-by-threshold = umbrales cambiados
revised-by-undone = deshecho

column-figure = Cifra
column-figures = Cifras
column-then = Antes
column-now = Ahora
column-says = Dice
column-because_of = A causa de
column-recorded_since = Registrado desde entonces

## Dossier of a commitment

dossier-subtitle = Expediente a { $date }
dossier-sentence = Estado: { $status } desde el { $since }; { $due }. { $evidence ->
        [0] No se ha reunido ninguna prueba
        [one] Se ha reunido una prueba
       *[other] Se han reunido { $evidence } pruebas
    }; { $restatements ->
        [0] no se ha reiterado
        [one] se ha reiterado una vez
       *[other] se ha reiterado { $restatements } veces
    }.
dossier-due = plazo: { $due }{ $lateness }
dossier-undated = sin plazo
dossier-overdue = , { $days } { $days ->
        [one] día
       *[other] días
    } de retraso
dossier-late = , cumplido con { $days } { $days ->
        [one] día
       *[other] días
    } de retraso
dossier-no-passage = No hay ningún pasaje registrado.
dossier-wording = Redacción en cada comunicado
dossier-one-wording = Lo enuncia un solo comunicado.
dossier-wordings = Lo enuncian { $all } pasajes; { $other ->
        [0] todos con las mismas palabras que el primero
        [one] uno de ellos con otras palabras que el primero
       *[other] { $other } de ellos con otras palabras que el primero
    }.
dossier-passage = { $kind }, { $date }
dossier-same-words = Las mismas palabras que el primero.
dossier-other-words = Otras palabras que el primero.
dossier-what-happened = Qué ha ocurrido
dossier-status-history = Estados
dossier-deadlines = Plazos
dossier-no-deadline = Nunca se ha fijado un plazo.
dossier-evidence = Pruebas
dossier-no-evidence = No se ha reunido ninguna prueba.
dossier-searches = Búsquedas
dossier-no-search = No hay ninguna búsqueda registrada.
dossier-links = Vínculos
dossier-no-link = No está vinculado a ningún otro compromiso.
dossier-notes = Notas del servicio
dossier-notes-stay = { $count ->
        [one] Esta nota es interna: no la transmita.
       *[other] Estas notas son internas: no las transmita.
    }
dossier-check = Cómo comprobar las palabras
dossier-timeline = Cronología
dossier-timeline-heading = Qué
dossier-timeline-description = { $count } hechos del { $first } al { $last }: lo dicho, los estados vigentes, los plazos en el orden en que se fijaron, las pruebas y las búsquedas. Las tablas siguientes contienen los mismos hechos.
dossier-row-passages = Dicho
dossier-row-statuses = Estado
dossier-row-deadlines = Plazo
dossier-row-evidence = Pruebas
dossier-row-searches = Búsquedas
dossier-point-due = { $deadline } plazo { $due }
dossier-point-search = { $search } { $found ->
        [0] no se encontró nada
        [one] un resultado
       *[other] { $found } resultados
    }
check-intro = Aquí no hay que creer nada. El primer pasaje se comprueba así, y los demás del mismo modo:
check-none = Sin pasaje no hay nada que comprobar.
check-place = Las palabras figuran en la versión { $version } de { $release }, caracteres { $start } a { $end } de { $length }, contados desde 0, sin incluir el último.
check-program = «onrecord release verify { $release }» compara cada cita del comunicado con el texto guardado.
check-sql = Cualquier otra herramienta de SQLite da también las palabras: select substr(text, { $from }, { $count }) from release_version where release_id = { $id } and version = { $version }
check-hash = El SHA-256 de ese texto y el del archivo tal como se recibió figuran en la tabla: compárelos con una copia propia. Una página modificada desde entonces tiene otros.

## Report on a party

party-title = { $name }: compromisos y su estado
party-subtitle = A { $date }
party-sentence = { $count ->
        [0] Ningún compromiso registrado obliga a { $name }.
        [one] Un compromiso registrado obliga a { $name }: { $open } abierto, { $closed } cerrado. Vencidos: { $overdue }; vencen pronto: { $due_soon }; sin novedades: { $silent }.
       *[other] { $count } compromisos registrados obligan a { $name }: { $open } abiertos, { $closed } cerrados. Vencidos: { $overdue }; vencen pronto: { $due_soon }; sin novedades: { $silent }.
    }
party-alone = Ninguna parte registrada pertenece a { $name }.
party-with-members = { $count ->
        [one] Lo que obliga a la parte que pertenece a { $name } cuenta como propio: { $names }.
       *[other] Lo que obliga a las { $count } partes que pertenecen a { $name } cuenta como propio: { $names }.
    }
party-how-it-stands = Estado
party-roles = Su papel en los compromisos
party-by-status = Por estado
party-by-status-description = Los compromisos que obligan a la parte, por estado; abiertos y cerrados por separado. La tabla anterior contiene las mismas cifras.
party-all = todos
party-pressing = Lo que apremia
party-overdue = Vencidos
party-due-soon = Vencen pronto
party-silent = Sin novedades
party-commitments = Compromisos
party-no-commitments = Ningún compromiso registrado la menciona.
party-role-committing = Se obliga ella misma
party-role-supporting = Apoya
party-role-counterpart = Asumidos ante ella
party-role-beneficiary = En su beneficio
party-entry-status = { $status }; asumido el { $made }; { $kind }, compromiso { $strength }
party-entry-due = Plazo: { $due }
party-entry-overdue = Plazo: { $due }, { $days } { $days ->
        [one] día
       *[other] días
    } de retraso
party-entry-through = A través de { $names }
party-said-again = Reiterado
party-deadlines-moved = Plazos movidos

## What both share

record-notes = Notas del servicio
record-notes-in = incluidas
record-notes-out = omitidas
record-party = Parte
record-short-name = Nombre abreviado
record-party-kind = Tipo
record-belongs-to = Pertenece a
record-members = Le pertenecen
record-parties = Partes
record-kind = Tipo
record-strength = Fuerza
record-made-on = Asumido
record-condition = Condición
record-success-test = Criterio de cumplimiento
record-topics = Temas
record-priority = Prioridad
record-status = Estado
record-since = Desde
record-due-date = Plazo
record-due = { $due } ({ $basis })
record-flags = Señales
record-last-reviewed = Última revisión
record-review-due = Próxima revisión
record-last-evidence = Última prueba
record-retracted = retirado

## Headings of columns

column-after = Después
column-also = También
column-before = Antes
column-body = Nota
column-carries = Sustenta
column-corrected_by = Corregido por
column-proposed_by = Propuesto por
column-end = Hasta el carácter
column-flags = Señales
column-found = Encontrado
column-in_force = Vigente
column-itself = Ella misma
column-language = Idioma
column-last_on = Última vez
column-length = Caracteres
column-link = Vínculo
column-media_type = Recibido como
column-moved_days = Días de cambio
column-note_ref = Nota
column-original_sha256 = SHA-256 del archivo recibido
column-other_status = Estado del otro
column-other_title = El otro compromiso
column-passage = Pasaje
column-read_from = Leído en
column-relation = Relación
column-resting_on = Basado en
column-retrieved_at = Obtenido
column-role = Papel
column-same_words = Mismas palabras
column-stands = Figura
column-start = Desde el carácter
column-stated_on = Dicho
column-text_sha256 = SHA-256 del texto
column-through = A través de
column-through_members = A través de otros
column-times = Veces
column-version = Versión
