### The fixed words of reports in French.

## Dates in running text

date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
quarter = { $quarter ->
    [1] 1er
   *[other] { $quarter }e
} trimestre { $year }
half-year = { $half ->
    [1] premier
   *[2] second
} semestre { $year }
year = { $year }

## Words that the writers of formats add

writer-contents = Sommaire
writer-skip-to-content = Aller au contenu
writer-sources = Sources
writer-page = Page
writer-of = sur
writer-figure = Figure
writer-show-values = Afficher les valeurs

## Statuses of commitments

status-not_assessed = non évalué
status-no_evidence = aucun élément trouvé
status-in_progress = en cours
status-ongoing = exécution continue
status-stalled = au point mort
status-partially_fulfilled = partiellement tenu
status-fulfilled = tenu
status-not_fulfilled = non tenu
status-superseded = remplacé
status-withdrawn = retiré
status-not_verifiable = non vérifiable

## Kinds of commitments

kind-agreement = accord
kind-pledge = promesse
kind-support = soutien
kind-readiness = disponibilité
kind-intention = intention
kind-ongoing_action = action en cours

## How hard the words bind

strength-binding = contraignant
strength-firm = ferme
strength-soft = souple
strength-declaratory = déclaratoire

## Why a status event was recorded

move-first = première inscription
move-change = changement
move-review = réexamen
move-reopening = réouverture
move-correction = correction

## Parts that parties play

role-committing = partie engagée
role-supporting = partie apportant son soutien
role-counterpart = destinataire
role-beneficiary = bénéficiaire

## What a passage is to its commitment

attestation-origin = origine
attestation-restatement = réaffirmation
attestation-amendment = modification
attestation-withdrawal = retrait
attestation-third_party = relation par un tiers

## How evidence bears on a commitment

relation-supports = confirme
relation-partly_supports = confirme en partie
relation-contradicts = contredit
relation-context = contexte
relation-restates = réaffirme

## Where a due date comes from

basis-stated = indiquée dans le texte
basis-derived = déduite du texte
basis-analyst = fixée par l’analyste

## How one commitment relates to another

link-restates = réaffirme
link-amends = modifie
link-supersedes = remplace
link-part_of = fait partie de
link-depends_on = dépend de
link-duplicates = fait double emploi avec

## Sorts of parties

party-kind-state = État
party-kind-ministry = ministère
party-kind-office = service
party-kind-person = personne
party-kind-un_entity = entité des Nations Unies
party-kind-organisation = organisation
party-kind-company = entreprise
party-kind-group = groupe
party-kind-other = autre

## Sorts of releases

release-kind-readout = compte rendu
release-kind-communique = communiqué
release-kind-joint_statement = déclaration conjointe
release-kind-press_release = communiqué de presse
release-kind-speech = discours
release-kind-instrument = instrument signé
release-kind-other = autre

## Priorities

priority-high = haute
priority-normal = normale
priority-low = basse

## Follow-up flags

flag-overdue = en retard
flag-due_soon = échéance proche
flag-dormant = sans nouvelles depuis longtemps
flag-stale = sans nouvelles
flag-needs_review = à réexaminer
flag-undated = sans échéance
flag-no_evidence_gathered = aucun élément recueilli
flag-late = tenu avec retard

## Which way a deadline moved

direction-later = reportée
direction-earlier = avancée
direction-reworded = précisée
direction-set = fixée
direction-lifted = levée
