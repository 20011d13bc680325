### The fixed words of reports in Spanish.

## Dates in running text

date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
quarter = { $quarter ->
    [1] primer
    [2] segundo
    [3] tercer
   *[4] cuarto
} trimestre de { $year }
half-year = { $half ->
    [1] primer
   *[2] segundo
} semestre de { $year }
year = { $year }
moment = { $date }, { $time } UTC

## Words that the writers of formats add

writer-contents = Índice
writer-skip-to-content = Ir al contenido
writer-sources = Fuentes
writer-page = Página
writer-of = de
writer-figure = Figura
writer-show-values = Mostrar los valores
writer-cut = Los primeros %shown% de %all%; todos están en este informe en XLSX y en CSV.
writer-colon = :
writer-count = Número de compromisos
writer-day = Día
writer-step = Paso
writer-field = Dato
writer-value = Valor
writer-base = Empieza en
writer-total = Total
writer-increase = Aumento
writer-decrease = Disminución
writer-what = Hecho
writer-line = Línea

## Statuses of commitments

status-not_assessed = sin evaluar
status-no_evidence = sin pruebas halladas
status-in_progress = en curso
status-ongoing = cumplimiento continuo
status-stalled = estancado
status-partially_fulfilled = cumplido parcialmente
status-fulfilled = cumplido
status-not_fulfilled = incumplido
status-superseded = sustituido
status-withdrawn = retirado
status-not_verifiable = no verificable

## Kinds of commitments

kind-agreement = acuerdo
kind-pledge = promesa
kind-support = apoyo
kind-readiness = disposición
kind-intention = intención
kind-ongoing_action = acción en curso

## How hard the words bind

strength-binding = vinculante
strength-firm = firme
strength-soft = flexible
strength-declaratory = declarativo

## Why a status event was recorded

move-first = primera anotación
move-change = cambio
move-review = revisión
move-reopening = reapertura
move-correction = corrección

## Parts that parties play

role-committing = parte obligada
role-supporting = parte que apoya
role-counterpart = destinatario
role-beneficiary = beneficiario

## What a passage is to its commitment

attestation-origin = origen
attestation-restatement = reiteración
attestation-amendment = modificación
attestation-withdrawal = retirada
attestation-third_party = relato de un tercero

## How evidence bears on a commitment

relation-supports = confirma
relation-partly_supports = confirma en parte
relation-contradicts = contradice
relation-context = contexto
relation-restates = reitera

## Where a due date comes from

basis-stated = indicado en el texto
basis-derived = deducido del texto
basis-analyst = fijado por el analista

## How one commitment relates to another

link-restates = reitera
link-amends = modifica
link-supersedes = sustituye
link-part_of = forma parte de
link-depends_on = depende de
link-duplicates = duplica

## Sorts of parties

party-kind-state = Estado
party-kind-ministry = ministerio
party-kind-office = oficina
party-kind-person = persona
party-kind-un_entity = entidad de las Naciones Unidas
party-kind-organisation = organización
party-kind-company = empresa
party-kind-group = grupo
party-kind-other = otro

## Sorts of releases

release-kind-readout = informe de reunión
release-kind-communique = comunicado
release-kind-joint_statement = declaración conjunta
release-kind-press_release = comunicado de prensa
release-kind-speech = discurso
release-kind-instrument = instrumento firmado
release-kind-other = otro

## Priorities

priority-high = alta
priority-normal = normal
priority-low = baja

## Follow-up flags

flag-overdue = vencido
flag-due_soon = vence pronto
flag-dormant = sin novedades desde hace mucho
flag-stale = sin novedades
flag-needs_review = requiere revisión
flag-undated = sin plazo
flag-no_evidence_gathered = sin pruebas reunidas
flag-late = cumplido con retraso

## Which way a deadline moved

direction-later = aplazado
direction-earlier = adelantado
direction-reworded = precisado
direction-set = fijado
direction-lifted = suprimido

## Short words of several reports

all = total
open = abiertos
closed = cerrados
yes = sí
no = no
none = Ninguno.
none-this-month = Ninguno este mes.
none-named = sin especificar
never = nunca
unread = sin leer
unknown = desconocida
retracted = anulado sin sustitución
no-evidence-yet = ninguna
no-reason = motivo no consignado
made-by-nobody = Asumido el { $date }; no se nombra a ninguna parte obligada
as-of = Situación al { $date }
by-status = Por estado
by-flag = Por alerta
counted = { $what } ({ $count })
names-joined = { $first } y { $last }
semicolon = ;
percent = { $number } %
percent-under-1 = menos del 1 %
percent-over-99 = más del 99 %
range-over = más de { $days }
range-count = { $range } días: { $count }
due-on = plazo: { $due } ({ $basis })
due-none = sin plazo
nature = { $kind }, compromiso { $strength }
bound = Partes obligadas: { $by }
topics = Temas: { $topics }
condition-is = Condición: { $condition }
evidence-is = Pruebas: { $evidence }
reason-is = Motivo: { $reason }
success-test-is = Criterio de cumplimiento: { $test }
overridden = { $rule }: { $reason }
parties-note = Un compromiso de varias partes figura en varias filas.
thresholds = vence pronto: { $due_soon } días; sin novedades: más de { $stale } días, desde hace mucho: más de { $dormant }; revisión cada { $priority } días si la prioridad es alta, el plazo ha vencido o vence en { $within } días, cada { $standing } días para los compromisos permanentes y, en los demás casos, cada { $other } días

## Rules that a status was recorded against

rule-needs_search = Consignado sin búsqueda previa
rule-needs_step = Consignado sin pruebas de un paso dado
rule-needs_support = Consignado sin pruebas que lo confirmen
rule-needs_part = Consignado sin pruebas de cumplimiento parcial
rule-needs_obstacle = Consignado sin pruebas del obstáculo
rule-needs_contradiction = Consignado sin pruebas en contrario
rule-needs_successor = Consignado sin indicar qué lo sustituye
rule-needs_withdrawal = Consignado sin un pasaje que lo retire
rule-needs_rationale = Consignado sin justificación

## Filters

filter-none = ninguno: todos los compromisos
filter-or = o
filter-status = estado: { $values }
filter-by = parte obligada: { $values }
filter-party = parte: { $values }
filter-issuer = publicado por: { $values }
filter-topic = tema: { $values }
filter-kind = tipo: { $values }
filter-strength = grado de obligatoriedad: { $values }
filter-release = publicación: { $values }
filter-due = plazo: { $values }
filter-made = asumido: { $values }
filter-updated = actualizado: { $values }
filter-flag = alerta: { $values }
filter-stale = sin novedades desde hace más de { $values }
filter-stale-days = sin novedades desde hace más de { $days } { $days ->
    [one] día
   *[other] días
}
filter-no-evidence = sin pruebas
filter-text = con las palabras «{ $values }»
filter-owner = responsable: { $values }
filter-priority = prioridad: { $values }

## What a report covers

covers-title = Qué abarca este informe
covers-month = Mes
covers-month-days = { $month }, del { $first } al { $last }
covers-counted-until = Contado hasta el
covers-as-of = Situación al
covers-known-at = Información conocida al
covers-since = Pruebas nuevas desde el
covers-filters = Filtros
covers-edition = Edición
covers-thresholds = Umbrales
covers-digest = Huella de la base de datos

## Headings of columns

column-age = Tramo en días
column-ask = Consulta
column-bears_on = Se refiere a
column-carried = Con la alerta
column-change = Variación
column-closed = Cerrados
column-closed_on = Cerrado el
column-commitments = Compromisos
column-committing = Partes obligadas
column-condition = Condición
column-context = Contexto
column-contradicts = Contradicen
column-correction = Corrección
column-corrects = Anotación corregida
column-count = Número
column-dated_on = Fecha
column-days = Días
column-days_late = Días de retraso
column-days_left = Días restantes
column-days_overdue = Días de retraso
column-days_silent = Días sin novedades
column-deadline = Anotación del plazo
column-decided_on = Fecha de la información decisiva
column-denominator = Denominador
column-denominator_label = A saber
column-direction = Cambio
column-document_title = Título
column-due = Plazo
column-due_basis = Origen
column-effective_on = Fecha de efecto
column-event = Anotación
column-evidence = Pruebas
column-evidence_count = Pruebas hasta la fecha
column-evidence_title = Título
column-excerpt = Extracto
column-excluded = No contados
column-excluded_label = A saber
column-flag = Alerta
column-from = De
column-from_effective_on = Desde el
column-fulfilled-so-far = Cumplidos hasta la fecha
column-fulfilled = Cumplidos
column-interval_days = Periodicidad (días)
column-is = Corregido a
column-is_from = A partir del
column-is_open = Abierto
column-issuer = Publicado por
column-kind = Tipo
column-label = Qué se cuenta
column-lacks = Falta
column-last_evidence = Última prueba concreta
column-last_month = Mes anterior
column-last_reviewed_on = Última revisión
column-left_out = No contados
column-listed = Incluidos en su lista
column-made_on = Asumido el
column-month = Mes
column-move = Tipo de anotación
column-moved_from = Plazo anterior
column-new = Nuevo plazo
column-new_basis = Origen
column-new_evidence = Pruebas nuevas
column-new_ones = Nuevos
column-not_fulfilled = Incumplidos
column-note = Observación
column-nth = Vez
column-numerator = Número
column-of = Entre los
column-of_which = De
column-old = Plazo anterior
column-old_basis = Origen anterior
column-open = Abiertos
column-other_flags = Otras alertas
column-others = Otras partes
column-outcome = Resultado
column-overdue = Vencidos
column-overridden = Excepción a la regla
column-override_reason = Motivo de la excepción
column-owner = Responsable
column-part = Código
column-partially_fulfilled = Cumplidos parcialmente
column-partly_supports = En parte
column-party = Parte
column-party_name = Destinatario
column-place = Dónde
column-priority = Prioridad
column-published_on = Publicado el
column-publisher = Editor
column-quote = Palabras textuales
column-range = Tramo en días
column-rate = Tasa
column-rate_with_partial = Con los parciales
column-rationale = Justificación
column-read_by = Por
column-read_on = Leído el
column-reason = Motivo
column-record = Qué
column-recorded_by = Por
column-recorded_on = Consignado el
column-ref = Ref.
column-release = Publicación
column-release_title = Título de la publicación
column-reopened_since = Reabierto desde entonces
column-restated_on = Fecha
column-restatements_since = Reiterado desde entonces
column-restates = Reiteran
column-review_due_on = Revisión prevista el
column-said = En breve
column-search = Búsqueda
column-searched_by = Por
column-searched_on = Fecha
column-sha256 = SHA-256 del texto
column-share = Proporción
column-stated_by = Enunciado por
column-status = Estado
column-still_open = Aún abiertos
column-strength = Obligatoriedad
column-success_test = Criterio de cumplimiento
column-supports = Confirman
column-text = Listo para enviar
column-title = Compromiso
column-to = A
column-together_with = Junto con
column-topics = Temas
column-total = Total
column-unheard = Sin pronunciarse
column-url = Dirección
column-was = Era
column-why = Por qué
column-words = Palabras

## The monthly report

month-title = Compromisos: informe mensual, { $month }
month-not-over = El mes no había terminado cuando se recogió esta información ({ $known_at }).
month-part-1 = Qué abarca este informe
month-part-2 = Cifras principales
month-part-3 = Nuevos compromisos
month-part-4 = Cambios de estado
month-part-5 = Cerrados este mes
month-part-6 = Pruebas reunidas
month-part-7 = Plazos
month-part-8 = Reiteraciones
month-part-9 = Por parte, tema, tipo y grado de obligatoriedad
month-part-10 = Cobertura de las publicaciones
month-part-11 = Correcciones
month-part-12 = Fuentes
headline = { $trend ->
    [up] El número de compromisos abiertos subió de { $opening } a { $closing } en { $month }
    [down] El número de compromisos abiertos bajó de { $opening } a { $closing } en { $month }
   *[same] El número de compromisos abiertos se mantuvo en { $closing } en { $month }
}: { $new } { $new ->
    [one] asumido
   *[other] asumidos
}, { $reopened } { $reopened ->
    [one] reabierto
   *[other] reabiertos
} y { $closed } { $closed ->
    [one] cerrado
   *[other] cerrados
}. Al { $as_of }, { $overdue ->
    [0] ninguno estaba vencido
    [one] { $overdue } estaba vencido
   *[other] { $overdue } estaban vencidos
}.
stock-sum = Abiertos al inicio { $opening } + nuevos { $new } + reabiertos { $reopened } − cerrados { $closed } = abiertos al final { $closing }.
stock-wrong = LAS CIFRAS NO CUADRAN: ejecute 'onrecord check'.
stock-title = Compromisos abiertos
stock-opening = Abiertos antes del { $date }
stock-new = + nuevos
stock-reopened = + reabiertos
stock-closed = − cerrados
stock-closing = = abiertos al final del { $date }
stock-by-month-title = Abiertos al final de cada uno de los últimos 12 meses
rate-title = Tasa de cumplimiento
rate-of-closed = compromisos cerrados con resultado
rate-of-due = compromisos con plazo hasta el { $date }
rate-row-closed = cerrados
rate-row-due = con plazo llegado
rate-none = Entre los { $of }: ninguno, por lo que no hay tasa. No contados: { $left_out }.
rate-some = Entre los { $of }: { $fulfilled ->
    [one] { $fulfilled } cumplido
   *[other] { $fulfilled } cumplidos
} de { $denominator } ({ $percent }){ $with_partial }. No contados: { $left_out }.
rate-with-partial = ; con los cumplidos parcialmente ({ $partial }), { $both } de { $denominator } ({ $percent })
rate-note = { $count } { $count ->
    [one] compromiso
   *[other] compromisos
} en total; la tasa es la razón entre los cumplidos y el denominador.
left-out-undated = sin plazo
left-out-not-yet-due = con plazo aún no llegado
left-out-nothing = ninguno
made-by = Asumido el { $date }; partes obligadas: { $by }
change = { $from } → { $to } el { $date }{ $how ->
    [reopened] , reapertura
    [corrected] , por corrección
   *[changed] { "" }
}
closings = { $count } { $count ->
    [one] cierre
   *[other] cierres
}: { $outcomes }.
of-them-late = { $said }, con retraso: { $late }
searches-title = Búsquedas sin resultado
searches-made = { $count ->
    [one] Se hizo { $count } búsqueda
   *[other] Se hicieron { $count } búsquedas
}; sin resultado: { $nothing }.
restated = reiterado por { $nth }.ª vez, { $evidence ->
    [0] sin pruebas
    [one] { $evidence } prueba
   *[other] { $evidence } pruebas
}
restated-on = { $date }: { $said }
deadlines-moved-title = Plazos modificados, fijados o suprimidos
due-within-title = Vencen en los próximos { $days } días desde el { $date }
overdue-title = Vencidos al { $date }, por antigüedad
breakdown-heading = { $what ->
    [party] Parte
    [topic] Tema
    [kind] Tipo
    [strength] Grado de obligatoriedad
   *[kind-and-strength] Tipo y grado de obligatoriedad
}
breakdown-title = { $what ->
    [party] Por parte obligada
    [topic] Por tema
    [kind] Por tipo
    [strength] Por grado de obligatoriedad
   *[kind-and-strength] Por tipo y grado de obligatoriedad
}
breakdown-note = Un mismo compromiso puede figurar en varias filas; la última cuenta cada uno una sola vez. Cada fila cuenta solo lo propio; un filtro incluye también lo que de ello depende.
coverage = { $total } { $total ->
    [one] publicación
   *[other] publicaciones
} del mes; leídas por completo: { $read } (con compromisos: { $with }, sin ellos: { $without }); sin leer: { $unread }.
corrected-since = Corregido desde el { $date }
recorded-late-title = Consignado después de terminado el mes
recorded-late-commitments = { $count ->
    [one] Un compromiso asumido en el mes se registró solo después de su fin: { $refs }.
   *[other] { $count } compromisos asumidos en el mes se registraron solo después de su fin: { $refs }.
}
recorded-late-before = Del tiempo anterior al mes, registrados solo después de su fin: compromisos { $commitments }, estados { $statuses }, plazos { $deadlines }, pruebas { $evidence }.
late-status = estado
late-deadline = plazo
late-evidence = prueba
refs-and-more = { $refs } y { $more } más
sources-releases-title = Publicaciones
sources-evidence-title = Pruebas

## Figures

figure-stock = { $trend ->
    [up] Los compromisos abiertos subieron de { $before } ({ $first }) a { $after } ({ $last })
    [down] Los compromisos abiertos bajaron de { $before } ({ $first }) a { $after } ({ $last })
   *[same] Los compromisos abiertos son los mismos, { $after }, en { $first } y en { $last }
}
figure-stock-description = Compromisos abiertos al final de cada uno de los doce últimos meses, por estado. El máximo, { $most }, se alcanzó al final de { $month }.
figure-flow = { $trend ->
    [up] Los compromisos abiertos subieron de { $before } a { $after } en { $month }
    [down] Los compromisos abiertos bajaron de { $before } a { $after } en { $month }
   *[same] Los compromisos abiertos se mantuvieron en { $after } en { $month }
}
figure-flow-description = Del comienzo al final del mes: se suman los nuevos ({ $new }) y los reabiertos ({ $reopened }), se restan los cerrados ({ $closed }).
figure-step-opening = Inicio
figure-step-new = Nuevos
figure-step-reopened = Reabiertos
figure-step-closed = Cerrados
figure-step-closing = Final
figure-overdue = { $count } { $count ->
    [one] compromiso está vencido
   *[other] compromisos están vencidos
}, { $long ->
    [0] ninguno
   *[other] { $long }
} desde hace más de 90 días
figure-overdue-description = Compromisos vencidos según los días transcurridos desde el plazo.
figure-moved = { $count ->
    [one] Se modificó { $count } plazo
   *[other] Se modificaron { $count } plazos
}; a una fecha posterior: { $later }
figure-moved-description = Cada línea va del plazo anterior de un compromiso al nuevo. { $days ->
    [0] Ninguno fue aplazado.
    [one] El aplazamiento más largo es de { $days } día.
   *[other] El aplazamiento más largo es de { $days } días.
}
figure-moved-from = plazo anterior: { $due }
figure-moved-to = nuevo plazo: { $due }
figure-statuses = { $sole ->
    [yes] { $what ->
        [party] { $label } tiene más compromisos que nadie: { $fulfilled } de { $total } cumplidos, total o parcialmente
       *[topic] { $named ->
            [some] Entre los compromisos con tema, «{ $label }» reúne más que ningún otro
           *[all] El tema «{ $label }» reúne más compromisos que ningún otro
        }: { $fulfilled } de { $total } cumplidos, total o parcialmente
    }
   *[no] { $what ->
        [party] Ninguna parte tiene más compromisos que las demás: la primera, { $label }, tiene { $total }, con { $fulfilled } cumplidos, total o parcialmente
       *[topic] Ningún tema reúne más compromisos que los demás: el primero, «{ $label }», tiene { $total }, con { $fulfilled } cumplidos, total o parcialmente
    }
}
figure-statuses-description = Compromisos por { $what ->
    [party] parte obligada
   *[topic] tema
} y por estado; uno mismo puede contarse varias veces. En ejecución: en curso o de cumplimiento continuo. Sin información: sin evaluar o sin pruebas halladas. Cerrado por otra causa: sustituido, retirado o no verificable.
figure-others = { $count } { $count ->
    [one] más
   *[other] más
}
band-fulfilled = cumplido, total o parcialmente
band-under-way = en ejecución
band-stalled = estancado
band-nothing-known = sin información
band-not-fulfilled = incumplido
band-otherwise = cerrado por otra causa

## The follow-up report

follow-up-title = Compromisos: seguimiento al { $date }
follow-up-headline = Al { $date }, { $open ->
    [one] { $open } de { $all } compromisos está abierto
   *[other] { $open } de { $all } compromisos están abiertos
}: { $overdue } { $overdue ->
    [one] vencido
   *[other] vencidos
}, { $due_soon } que vencen pronto y { $silent } sin novedades.
listed-above = Otros compromisos con esta alerta, incluidos más arriba bajo una anterior: { $count }.
unflagged-nothing = No hay nada que seguir.
unflagged-none = Cada uno de los compromisos abiertos tiene una alerta.
unflagged-some = { $count } { $count ->
    [one] compromiso abierto no tiene
   *[other] compromisos abiertos no tienen
} ninguna alerta.
share = { $label }: { $numerator } de { $denominator } { $of }{ $rate }; no contados: { $without } ({ $excluded })
share-overdue = Vencidos
share-evidenced = Con pruebas
share-reviewed = Revisados al menos una vez
share-of-dated = abiertos con plazo
share-of-open = abiertos
share-without-undated = sin plazo o cerrados
share-without-closed = cerrados
shares-title = Proporciones
figures-title = Cifras
list-overdue = Vencidos, por antigüedad
list-due-soon = Vencen en los próximos { $days } días
list-silent = Sin novedades desde hace más de { $days } días
list-needs-review = Requieren revisión
list-undated = Sin plazo
list-no-evidence = Sin pruebas reunidas
list-stalled = Estancados, sin ninguna alerta anterior
stalled-above = Otros compromisos estancados, incluidos más arriba bajo una alerta: { $count }.
gathered-since = Pruebas reunidas desde el { $date }
lacks = Falta: { $what }.
lacks-nothing = nada; cerrado con el estado «{ $status }» el { $on }
lacks-support = pruebas que lo confirmen
lacks-whole = pruebas del conjunto; hasta ahora se ha confirmado solo en parte
lacks-decision = una decisión; hay pruebas que lo confirman y el estado sigue abierto
lacks-further = más pruebas; con las que hay, el estado es «{ $status }» desde el { $on }
lacks-contradicted = { $missing }; { $count ->
    [one] { $count } prueba lo contradice
   *[other] { $count } pruebas lo contradicen
}
wording-title = Formulaciones unilaterales y divergentes
wording-sides = De { $open } { $open ->
    [one] compromiso abierto
   *[other] compromisos abiertos
}, { $several } { $several ->
    [one] obliga
   *[other] obligan
} a dos o más partes: { $one_sided } en palabras de una sola parte y { $not_judged } sin posibilidad de valoración.
wording-issuers = { $several } { $several ->
    [one] ha sido enunciado
   *[other] han sido enunciados
} por dos o más partes, { $divergent } de ellos con palabras distintas.
one-sided-title = Unilaterales: enunciadas por una sola parte
one-sided = Enunciado por { $issuer }; sin pronunciarse: { $unheard }
divergent-title = Divergentes: enunciadas por varias partes con palabras distintas
asks-title = Qué preguntar y a quién
asks-none = Nada que preguntar.
asks-of-nobody = Ninguna parte obligada consignada
ask = Preguntar { $ask }
ask-done = si se ha cumplido
ask-in-time = si se cumplirá a tiempo
ask-since-news = qué se ha hecho desde el { $since }
ask-since-made = qué se ha hecho desde que se asumió, el { $since }
ask-with-test = { $question }, y qué lo demuestra. Criterio de cumplimiento: { $test }
ask-without-test = { $question }, y qué lo demuestra.
ask-no-passage = ningún pasaje consignado
ask-passage = «{ $quote }» ({ $release }, { $title })
ask-message = { $reference }, { $when }: { $words }. Pregunta: { $ask }
ask-undated = asumido el { $made }, sin plazo
ask-due = plazo: { $due }
ask-overdue = plazo: { $due } ({ $days } { $days ->
    [one] día
   *[other] días
} de retraso)
ask-days-left = plazo: { $due } ({ $days ->
    [0] hoy es el último día
    [one] queda { $days } día
   *[other] quedan { $days } días
})
ask-fact-due = plazo: { $due }
ask-fact-over = { $days } { $days ->
    [one] día
   *[other] días
} de retraso
ask-fact-with = también se pregunta a: { $names }
