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
moment = { $date } à { $time } UTC

## Words that the writers of formats add

writer-contents = Sommaire
writer-skip-to-content = Aller au contenu
writer-sources = Sources
writer-page = Page
writer-of = sur
writer-figure = Figure
writer-show-values = Afficher les valeurs
writer-cut = Les %shown% premiers sur %all% ; tous figurent dans ce rapport en XLSX et en CSV.
writer-colon =  :
writer-count = Nombre d’engagements
writer-day = Jour
writer-step = Étape
writer-field = Donnée
writer-value = Valeur
writer-base = Commence à
writer-total = Total
writer-increase = Hausse
writer-decrease = Baisse
writer-what = Événement
writer-line = Ligne

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

## Short words of several reports

all = total
open = ouverts
closed = clos
yes = oui
no = non
none = Néant.
none-this-month = Néant ce mois-ci.
none-named = non précisé
never = jamais
unread = non lue
unknown = inconnue
retracted = annulé sans remplacement
no-evidence-yet = aucun
no-reason = motif non consigné
made-by-nobody = Pris le { $date } ; aucune partie engagée n’est nommée
as-of = Situation au { $date }
by-status = Par statut
by-flag = Par signalement
counted = { $what } ({ $count })
names-joined = { $first } et { $last }
semicolon =  ;
percent = { $number } %
percent-under-1 = moins de 1 %
percent-over-99 = plus de 99 %
range-over = plus de { $days }
range-count = { $range } jours : { $count }
due-on = échéance : { $due } ({ $basis })
due-none = sans échéance
nature = { $kind }, engagement { $strength }
bound = Parties engagées : { $by }
topics = Thèmes : { $topics }
condition-is = Condition : { $condition }
evidence-is = Éléments probants : { $evidence }
reason-is = Motif : { $reason }
success-test-is = Critère de réussite : { $test }
overridden = { $rule } : { $reason }
parties-note = Un engagement de plusieurs parties figure dans plusieurs lignes.
thresholds = échéance proche : { $due_soon } jours ; sans nouvelles : plus de { $stale } jours, depuis longtemps : plus de { $dormant } ; réexamen tous les { $priority } jours si la priorité est haute, l’échéance dépassée ou à moins de { $within } jours, tous les { $standing } jours pour les engagements permanents, sinon tous les { $other } jours

## Rules that a status was recorded against

rule-needs_search = Consigné sans recherche préalable
rule-needs_step = Consigné sans élément attestant une mesure
rule-needs_support = Consigné sans élément probant
rule-needs_part = Consigné sans élément attestant une exécution partielle
rule-needs_obstacle = Consigné sans élément attestant l’obstacle
rule-needs_contradiction = Consigné sans élément contraire
rule-needs_successor = Consigné sans indication de ce qui le remplace
rule-needs_withdrawal = Consigné sans passage attestant le retrait
rule-needs_rationale = Consigné sans justification

## Filters

filter-none = aucun : tous les engagements
filter-or = ou
filter-status = statut : { $values }
filter-by = partie engagée : { $values }
filter-party = partie : { $values }
filter-issuer = publié par : { $values }
filter-topic = thème : { $values }
filter-kind = nature : { $values }
filter-strength = portée : { $values }
filter-release = publication : { $values }
filter-due = échéance : { $values }
filter-made = pris : { $values }
filter-updated = mis à jour : { $values }
filter-flag = signalement : { $values }
filter-stale = sans nouvelles depuis plus de { $values }
filter-stale-days = sans nouvelles depuis plus de { $days } { $days ->
    [one] jour
   *[other] jours
}
filter-no-evidence = sans élément probant
filter-text = contenant les mots « { $values } »
filter-owner = responsable : { $values }
filter-priority = priorité : { $values }

## What a report covers

covers-title = Champ du rapport
covers-month = Mois
covers-month-days = { $month }, du { $first } au { $last }
covers-counted-until = Décompte arrêté au
covers-as-of = Situation au
covers-known-at = Informations connues au
covers-since = Éléments nouveaux depuis le
covers-filters = Filtres
covers-edition = Édition
covers-thresholds = Seuils
covers-digest = Empreinte de la base de données

## Headings of columns

column-age = Tranche en jours
column-ask = À demander
column-bears_on = Se rapporte à
column-carried = Concernés
column-change = Variation
column-closed = Clos
column-closed_on = Clos le
column-commitments = Engagements
column-committing = Parties engagées
column-condition = Condition
column-context = Contexte
column-contradicts = Contredisent
column-correction = Correction
column-corrects = Écriture corrigée
column-count = Nombre
column-dated_on = Date
column-days = Jours
column-days_late = Jours de retard
column-days_left = Jours restants
column-days_overdue = Jours de retard
column-days_silent = Jours sans nouvelles
column-deadline = Écriture d’échéance
column-decided_on = Date de l’information décisive
column-denominator = Dénominateur
column-denominator_label = À savoir
column-direction = Évolution
column-document_title = Titre
column-due = Échéance
column-due_basis = Origine
column-effective_on = Date d’effet
column-event = Événement
column-evidence = Éléments probants
column-evidence_count = Éléments à cette date
column-evidence_title = Titre
column-excerpt = Extrait
column-excluded = Non comptés
column-excluded_label = À savoir
column-flag = Signalement
column-from = De
column-from_effective_on = Depuis le
column-fulfilled-so-far = Tenus à ce jour
column-fulfilled = Tenus
column-interval_days = Périodicité (jours)
column-is = Corrigé en
column-is_from = À compter du
column-is_open = Ouvert
column-issuer = Publié par
column-kind = Nature
column-label = Objet du décompte
column-lacks = Manque
column-last_evidence = Dernier élément concret
column-last_month = Mois précédent
column-last_reviewed_on = Dernier examen
column-left_out = Non comptés
column-listed = Classés sous ce signalement
column-made_on = Pris le
column-month = Mois
column-move = Type d’écriture
column-moved_from = Échéance antérieure
column-new = Nouvelle échéance
column-new_basis = Origine
column-new_evidence = Éléments nouveaux
column-new_ones = Nouveaux
column-not_fulfilled = Non tenus
column-note = Remarque
column-nth = Rang
column-numerator = Nombre
column-of = Parmi ceux
column-of_which = Sur
column-old = Échéance antérieure
column-old_basis = Origine antérieure
column-open = Ouverts
column-other_flags = Autres signalements
column-others = Autres parties
column-outcome = Issue
column-overdue = En retard
column-overridden = Dérogation
column-override_reason = Motif de la dérogation
column-owner = Responsable
column-part = Code
column-partially_fulfilled = Partiellement tenus
column-partly_supports = En partie
column-party = Partie
column-party_name = Interlocuteur
column-place = Où
column-priority = Priorité
column-published_on = Publié le
column-publisher = Éditeur
column-quote = Termes exacts
column-range = Tranche en jours
column-rate = Taux
column-rate_with_partial = Avec les partiels
column-rationale = Justification
column-read_by = Par
column-read_on = Lu le
column-reason = Motif
column-record = Quoi
column-recorded_by = Par
column-recorded_on = Consigné le
column-ref = Réf.
column-release = Publication
column-release_title = Titre de la publication
column-reopened_since = Rouvert depuis
column-restated_on = Date
column-restatements_since = Réaffirmé depuis
column-restates = Réaffirment
column-review_due_on = Examen prévu le
column-said = En bref
column-search = Recherche
column-searched_by = Par
column-searched_on = Date
column-sha256 = SHA-256 du texte
column-share = Part
column-stated_by = Énoncé par
column-status = Statut
column-still_open = Encore ouverts
column-strength = Portée
column-success_test = Critère de réussite
column-supports = Confirment
column-text = Prêt à envoyer
column-title = Engagement
column-to = À
column-together_with = Conjointement avec
column-topics = Thèmes
column-total = Total
column-unheard = Ne s’est pas exprimée
column-url = Adresse
column-was = Était
column-why = Pourquoi
column-words = Termes

## The monthly report

month-title = Engagements : rapport mensuel, { $month }
month-not-over = Le mois n’était pas achevé lorsque ces informations ont été arrêtées ({ $known_at }).
month-part-1 = Champ du rapport
month-part-2 = Chiffres clés
month-part-3 = Nouveaux engagements
month-part-4 = Changements de statut
month-part-5 = Clos ce mois-ci
month-part-6 = Éléments recueillis
month-part-7 = Échéances
month-part-8 = Réaffirmations
month-part-9 = Par partie, thème, nature et portée
month-part-10 = Publications dépouillées
month-part-11 = Corrections
month-part-12 = Sources
headline = { $trend ->
    [up] Le nombre d’engagements ouverts a augmenté en { $month }, passant de { $opening } à { $closing }
    [down] Le nombre d’engagements ouverts a diminué en { $month }, passant de { $opening } à { $closing }
   *[same] Le nombre d’engagements ouverts est resté stable en { $month }, à { $closing }
} : { $new } pris, { $reopened } { $reopened ->
    [one] rouvert
   *[other] rouverts
}, { $closed } clos. { $overdue ->
    [0] Aucun n’était en retard
    [one] { $overdue } était en retard
   *[other] { $overdue } étaient en retard
} au { $as_of }.
stock-sum = Stock initial { $opening } + nouveaux { $new } + rouverts { $reopened } − clos { $closed } = stock final { $closing }.
stock-wrong = LES CHIFFRES NE CONCORDENT PAS : exécutez 'onrecord check'.
stock-title = Stock d’engagements ouverts
stock-opening = Ouverts avant le { $date }
stock-new = + nouveaux
stock-reopened = + rouverts
stock-closed = − clos
stock-closing = = ouverts au soir du { $date }
stock-by-month-title = Ouverts à la fin de chacun des 12 derniers mois
rate-title = Taux de réalisation
rate-of-closed = clos avec une issue
rate-of-due = échus au { $date }
rate-row-closed = clos
rate-row-due = échus
rate-none = Parmi ceux { $of } : aucun, il n’y a donc pas de taux. Non comptés : { $left_out }.
rate-some = Parmi ceux { $of } : { $fulfilled ->
    [one] { $fulfilled } tenu
   *[other] { $fulfilled } tenus
} sur { $denominator } ({ $percent }){ $with_partial }. Non comptés : { $left_out }.
rate-with-partial =  ; avec les partiellement tenus ({ $partial }), { $both } sur { $denominator } ({ $percent })
rate-note = { $count } { $count ->
    [one] engagement
   *[other] engagements
} au total ; le taux rapporte les engagements tenus au dénominateur.
left-out-undated = sans échéance
left-out-not-yet-due = non échus
left-out-nothing = aucun
made-by = Pris le { $date } ; parties engagées : { $by }
change = { $from } → { $to } le { $date }{ $how ->
    [reopened] , réouverture
    [corrected] , par correction
   *[changed] { "" }
}
closings = { $count } { $count ->
    [one] clôture
   *[other] clôtures
} — { $outcomes }.
of-them-late = { $said }, dont { $late } avec retard
searches-title = Recherches restées sans résultat
searches-made = { $count } { $count ->
    [one] recherche effectuée
   *[other] recherches effectuées
}, dont { $nothing } sans résultat.
restated = réaffirmé pour la { $nth ->
    [1] 1re
   *[other] { $nth }e
} fois, { $evidence ->
    [0] aucun élément probant
    [one] { $evidence } élément probant
   *[other] { $evidence } éléments probants
}
restated-on = { $date } : { $said }
deadlines-moved-title = Échéances déplacées, fixées ou levées
due-within-title = À échéance dans les { $days } jours à compter du { $date }
overdue-title = En retard au { $date }, par ancienneté
breakdown-heading = { $what ->
    [party] Partie
    [topic] Thème
    [kind] Nature
    [strength] Portée
   *[kind-and-strength] Nature et portée
}
breakdown-title = { $what ->
    [party] Par partie engagée
    [topic] Par thème
    [kind] Par nature
    [strength] Par portée
   *[kind-and-strength] Par nature et portée
}
breakdown-note = Un même engagement peut figurer dans plusieurs lignes ; la dernière ligne compte chacun une seule fois. Une ligne ne compte que ce qui lui est propre, un filtre retient aussi ce qui en relève.
coverage = { $total } { $total ->
    [one] publication
   *[other] publications
} du mois ; lues intégralement : { $read } (avec engagements : { $with }, sans : { $without }) ; non lues : { $unread }.
corrected-since = Corrigé depuis le { $date }
recorded-late-title = Consigné après la fin du mois
recorded-late-commitments = { $count ->
    [1] Un engagement pris pendant le mois n’a été consigné qu’après sa fin : { $refs }.
   *[other] { $count } engagements pris pendant le mois n’ont été consignés qu’après sa fin : { $refs }.
}
recorded-late-before = De la période antérieure au mois, consignés seulement après sa fin : engagements { $commitments }, statuts { $statuses }, échéances { $deadlines }, éléments { $evidence }.
late-status = statut
late-deadline = échéance
late-evidence = élément
refs-and-more = { $refs } et { $more } autres
sources-releases-title = Publications
sources-evidence-title = Éléments probants

## Figures

figure-stock = { $trend ->
    [up] Le stock ouvert a augmenté, de { $before } ({ $first }) à { $after } ({ $last })
    [down] Le stock ouvert a diminué, de { $before } ({ $first }) à { $after } ({ $last })
   *[same] Le stock ouvert est le même, { $after }, qu’un an plus tôt ({ $first } et { $last })
}
figure-stock-description = Engagements ouverts à la fin de chacun des douze derniers mois, par statut. Le maximum, { $most }, a été atteint fin { $month }.
figure-flow = { $trend ->
    [up] Le stock ouvert a augmenté de { $before } à { $after } en { $month }
    [down] Le stock ouvert a diminué de { $before } à { $after } en { $month }
   *[same] Le stock ouvert est resté à { $after } en { $month }
}
figure-flow-description = Du stock initial au stock final : s’ajoutent les nouveaux ({ $new }) et les rouverts ({ $reopened }), se retranchent les clos ({ $closed }).
figure-step-opening = Initial
figure-step-new = Nouveaux
figure-step-reopened = Rouverts
figure-step-closed = Clos
figure-step-closing = Final
figure-overdue = { $count } { $count ->
    [one] engagement est en retard
   *[other] engagements sont en retard
}, dont { $long ->
    [0] aucun
   *[other] { $long }
} de plus de 90 jours
figure-overdue-description = Engagements en retard selon le nombre de jours écoulés depuis l’échéance.
figure-moved = { $count } { $count ->
    [one] échéance a été modifiée
   *[other] échéances ont été modifiées
}, dont { $later } à une date ultérieure
figure-moved-description = Chaque trait relie l’ancienne échéance d’un engagement à la nouvelle. { $days ->
    [0] Aucune n’a été reportée.
    [one] Le report le plus long est de { $days } jour.
   *[other] Le report le plus long est de { $days } jours.
}
figure-moved-from = échéance antérieure : { $due }
figure-moved-to = nouvelle échéance : { $due }
figure-statuses = { $sole ->
    [yes] { $what ->
        [party] { $label } compte le plus d’engagements : { $fulfilled } sur { $total } tenus, en tout ou en partie
       *[topic] { $named ->
            [some] Parmi les engagements rattachés à un thème, c’est le thème « { $label } » qui en compte le plus
           *[all] Le thème « { $label } » compte le plus d’engagements
        } : { $fulfilled } sur { $total } tenus, en tout ou en partie
    }
   *[no] { $what ->
        [party] Aucune partie ne compte le plus d’engagements : la première, { $label }, en a { $total }, dont { $fulfilled } tenus, en tout ou en partie
       *[topic] Aucun thème ne compte le plus d’engagements : le premier, « { $label } », en a { $total }, dont { $fulfilled } tenus, en tout ou en partie
    }
}
figure-statuses-description = Engagements par { $what ->
    [party] partie engagée
   *[topic] thème
} et par statut ; un même engagement peut être compté plusieurs fois. En exécution : en cours ou exécution continue. Sans information : non évalué ou aucun élément trouvé. Clos autrement : remplacé, retiré ou non vérifiable.
figure-others = { $count } { $count ->
    [one] autre
   *[other] autres
}
band-fulfilled = tenu, en tout ou en partie
band-under-way = en exécution
band-stalled = au point mort
band-nothing-known = sans information
band-not-fulfilled = non tenu
band-otherwise = clos autrement

## The follow-up report

follow-up-title = Engagements : suivi au { $date }
follow-up-headline = Au { $date }, { $open } { $open ->
    [one] engagement sur { $all } est ouvert
   *[other] engagements sur { $all } sont ouverts
} : { $overdue } en retard, { $due_soon } à échéance proche, { $silent } sans nouvelles.
listed-above = Autres engagements avec ce signalement, classés plus haut sous un signalement antérieur : { $count }.
unflagged-nothing = Il n’y a rien à suivre.
unflagged-none = Chacun des engagements ouverts porte un signalement.
unflagged-some = { $count } { $count ->
    [one] engagement ouvert ne porte aucun signalement
   *[other] engagements ouverts ne portent aucun signalement
}.
share = { $label } : { $numerator } sur { $denominator } { $of }{ $rate } ; non comptés : { $without } ({ $excluded })
share-overdue = En retard
share-evidenced = Avec éléments probants
share-reviewed = Examinés au moins une fois
share-of-dated = ouverts avec échéance
share-of-open = ouverts
share-without-undated = sans échéance ou clos
share-without-closed = clos
shares-title = Parts
figures-title = Chiffres
list-overdue = En retard, par ancienneté
list-due-soon = À échéance dans les { $days } jours
list-silent = Sans nouvelles depuis plus de { $days } jours
list-needs-review = À réexaminer
list-undated = Sans échéance
list-no-evidence = Aucun élément recueilli
list-stalled = Au point mort, sans signalement ci-dessus
stalled-above = Autres engagements au point mort, classés plus haut sous un signalement : { $count }.
gathered-since = Éléments recueillis depuis le { $date }
lacks = Ce qui manque : { $what }.
lacks-nothing = rien, clos avec le statut « { $status } » le { $on }
lacks-support = des éléments qui le confirment
lacks-whole = des éléments sur l’ensemble : il n’est pour l’instant confirmé qu’en partie
lacks-decision = une décision : des éléments le confirment, mais le statut est ouvert
lacks-further = d’autres éléments : avec ceux qui existent, le statut est « { $status } » depuis le { $on }
lacks-contradicted = { $missing } ; { $count ->
    [one] { $count } élément le contredit
   *[other] { $count } éléments le contredisent
}
wording-title = Formulations unilatérales et divergentes
wording-sides = Sur { $open } { $open ->
    [one] engagement ouvert
   *[other] engagements ouverts
}, { $several } { $several ->
    [one] lie
   *[other] lient
} deux parties ou plus : { $one_sided } dans les termes d’une seule partie, { $not_judged } sans appréciation possible.
wording-issuers = { $several } { $several ->
    [one] est énoncé
   *[other] sont énoncés
} par deux parties ou plus, dont { $divergent } en termes différents.
one-sided-title = Unilatérales : énoncées par une seule partie
one-sided = Énoncé par { $issuer } ; ne s’est pas exprimée : { $unheard }
divergent-title = Divergentes : énoncées par plusieurs parties, en termes différents
asks-title = Que demander, et à qui
asks-none = Rien à demander.
asks-of-nobody = Aucune partie engagée consignée
ask = Demander { $ask }
ask-done = si l’engagement a été tenu
ask-in-time = si l’engagement sera tenu dans les délais
ask-since-news = ce qui a été fait depuis le { $since }
ask-since-made = ce qui a été fait depuis que l’engagement a été pris, le { $since }
ask-with-test = { $question }, et ce qui l’atteste. Critère de réussite : { $test }
ask-without-test = { $question }, et ce qui l’atteste.
ask-no-passage = aucun passage consigné
ask-passage = « { $quote } » ({ $release }, { $title })
ask-message = { $reference }, { $when } : { $words }. Demande : { $ask }
ask-undated = pris le { $made }, sans échéance
ask-due = échéance : { $due }
ask-overdue = échéance : { $due } ({ $days } { $days ->
    [one] jour
   *[other] jours
} de retard)
ask-days-left = échéance : { $due } ({ $days ->
    [0] dernier jour aujourd’hui
    [one] il reste { $days } jour
   *[other] il reste { $days } jours
})
ask-fact-due = échéance : { $due }
ask-fact-over = { $days } { $days ->
    [one] jour
   *[other] jours
} de retard
ask-fact-with = également demandé à : { $names }
