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

## Words that the writers of formats add

writer-contents = Índice
writer-skip-to-content = Ir al contenido
writer-sources = Fuentes
writer-page = Página
writer-of = de
writer-figure = Figura
writer-show-values = Mostrar los valores

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
