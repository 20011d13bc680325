### The fixed words of editions, of the dossier of a commitment and of the report on a party, in French.

## Reports of nothing

month-not-begun = Le mois n’avait pas commencé lorsque ces informations ont été arrêtées ({ $known_at }).
nothing-recorded = Aucun engagement n’est encore enregistré pour cette date.
nothing-passes = Aucun engagement ne répond aux filtres.

## Editions and earlier figures revised

revised-title = Chiffres antérieurs révisés
revised-intro = { $differing ->
        [0] Aucun des { $compared } chiffres de l’édition { $number } de { $subject } ({ $edition }, informations au { $known_at }) n’a changé d’après ce que l’on sait aujourd’hui.
        [1] Un des { $compared } chiffres de l’édition { $number } de { $subject } ({ $edition }, informations au { $known_at }) a changé d’après ce que l’on sait aujourd’hui.
       *[other] { $differing } des { $compared } chiffres de l’édition { $number } de { $subject } ({ $edition }, informations au { $known_at }) ont changé d’après ce que l’on sait aujourd’hui.
    }
revised-intro-follow-up = { $differing ->
        [0] Aucun des { $compared } chiffres de l’édition { $number } du rapport de suivi au { $date } ({ $edition }, informations au { $known_at }) n’a changé d’après ce que l’on sait aujourd’hui.
        [1] Un des { $compared } chiffres de l’édition { $number } du rapport de suivi au { $date } ({ $edition }, informations au { $known_at }) a changé d’après ce que l’on sait aujourd’hui.
       *[other] { $differing } des { $compared } chiffres de l’édition { $number } du rapport de suivi au { $date } ({ $edition }, informations au { $known_at }) ont changé d’après ce que l’on sait aujourd’hui.
    }
edition-first = { $number } ({ $edition })
edition-after = { $number } ({ $edition }), après { $previous }

revised-no-edition = Aucune édition antérieure n’a été publiée.
revised-because = Pourquoi ils sont révisés
revised-parties = Parties engagées nommées autrement aujourd’hui
revised-points = { $change } points de pourcentage
revised-made-was = était daté du { $was }
revised-taken-away = { $event } retiré

revised-figure-opening_stock = stock initial
revised-figure-new = nouveaux
revised-figure-reopened = rouverts
revised-figure-closed = clos
revised-figure-closing_stock = stock final
revised-figure-overdue = en retard
revised-figure-status = statut « { $status } »
revised-figure-fulfilled_of_closed = tenus, parmi les clos
revised-figure-denominator_of_closed = clos avec un résultat
revised-figure-fulfilled_of_due = tenus, parmi ceux échus
revised-figure-denominator_of_due = échus
revised-figure-commitments = engagements
revised-figure-open = ouverts
revised-figure-closed_in_all = clos en tout
revised-figure-flag = signal « { $flag } »
revised-figure-dated = ouverts, avec échéance
revised-figure-evidenced = ouverts, avec élément recueilli
revised-figure-reviewed = ouverts, examinés au moins une fois
revised-figure-rate_of_closed = taux de réalisation, parmi les clos
revised-figure-rate_of_due = taux de réalisation, parmi ceux échus

revised-by-late_commitment = engagement enregistré tardivement
revised-by-late_status = statut enregistré tardivement
revised-by-correction = correction
revised-by-late_deadline = échéance enregistrée tardivement
revised-by-edit = date d’engagement rectifiée
revised-by-filter = entré dans les filtres ou sorti par une modification
revised-by-late_evidence = élément enregistré tardivement
revised-by-late_search = recherche enregistrée tardivement
revised-by-late_passage = passage enregistré tardivement
revised-by-review = priorité ou intervalle d’examen modifié
revised-by-threshold = seuils modifiés
revised-by-undone = annulé

column-figure = Chiffre
column-figures = Chiffres
column-then = Alors
column-now = Maintenant
column-says = Contenu
column-because_of = En raison de
column-recorded_since = Enregistré depuis

## Dossier of a commitment

dossier-subtitle = Dossier au { $date }
dossier-sentence = Statut : { $status } depuis le { $since } ; { $due }. { $evidence ->
        [0] Aucun élément n’a été recueilli
        [1] Un élément a été recueilli
       *[other] { $evidence } éléments ont été recueillis
    } ; { $restatements ->
        [0] l’engagement n’a pas été réaffirmé
        [1] l’engagement a été réaffirmé une fois
       *[other] l’engagement a été réaffirmé { $restatements } fois
    }.
dossier-due = échéance : { $due }{ $lateness }
dossier-undated = sans échéance
dossier-overdue = , { $days } { $days ->
        [one] jour
       *[other] jours
    } de retard
dossier-late = , réalisé avec { $days } { $days ->
        [one] jour
       *[other] jours
    } de retard
dossier-no-passage = Aucun passage n’est enregistré.
dossier-wording = Formulation dans chaque publication
dossier-one-wording = Une seule publication l’énonce.
dossier-wordings = { $all } passages l’énoncent ; { $other ->
        [0] tous dans les mêmes termes que le premier
        [1] l’un d’eux en d’autres termes que le premier
       *[other] { $other } d’entre eux en d’autres termes que le premier
    }.
dossier-passage = { $kind }, { $date }
dossier-same-words = Les mêmes termes que le premier.
dossier-other-words = D’autres termes que le premier.
dossier-what-happened = Ce qui s’est passé
dossier-status-history = Statuts
dossier-deadlines = Échéances
dossier-no-deadline = Aucune échéance n’a été fixée.
dossier-evidence = Éléments recueillis
dossier-no-evidence = Aucun élément n’a été recueilli.
dossier-searches = Recherches
dossier-no-search = Aucune recherche n’est enregistrée.
dossier-links = Liens
dossier-no-link = Aucun lien avec d’autres engagements.
dossier-notes = Notes du service
dossier-notes-stay = { $count ->
        [one] Cette note est interne : ne la transmettez pas.
       *[other] Ces notes sont internes : ne les transmettez pas.
    }
dossier-check = Comment vérifier les termes
dossier-timeline = Chronologie
dossier-timeline-heading = Quoi
dossier-timeline-description = { $count } événements du { $first } au { $last } : ce qui a été dit, les statuts en vigueur, les échéances dans l’ordre où elles ont été fixées, les éléments recueillis et les recherches. Les tableaux ci-dessous contiennent les mêmes événements.
dossier-row-passages = Dit
dossier-row-statuses = Statut
dossier-row-deadlines = Échéance
dossier-row-evidence = Éléments
dossier-row-searches = Recherches
dossier-point-due = { $deadline } échéance { $due }
dossier-point-search = { $search } { $found ->
        [0] rien trouvé
        [1] un résultat
       *[other] { $found } résultats
    }
check-intro = Rien ici ne demande à être cru. Le premier passage se vérifie ainsi, les autres de la même façon :
check-none = Sans passage, il n’y a rien à vérifier.
check-place = Les termes figurent dans la version { $version } de { $release }, caractères { $start } à { $end } sur { $length }, comptés à partir de 0, le dernier non compris.
check-program = « onrecord release verify { $release } » compare chaque citation de la publication avec le texte conservé.
check-sql = Tout autre outil SQLite donne aussi les termes : select substr(text, { $from }, { $count }) from release_version where release_id = { $id } and version = { $version }
check-hash = Le SHA-256 de ce texte et celui du fichier tel que reçu figurent dans le tableau : comparez-les avec votre propre copie. Une page modifiée depuis en a d’autres.

## Report on a party

party-title = { $name } : engagements et état d’avancement
party-subtitle = Au { $date }
party-sentence = { $count ->
        [0] Aucun engagement enregistré ne lie { $name }.
        [1] Un engagement enregistré lie { $name } : ouverts : { $open }, clos : { $closed }. En retard : { $overdue } ; bientôt à échéance : { $due_soon } ; sans nouvelles : { $silent }.
       *[other] { $count } engagements enregistrés lient { $name } : ouverts : { $open }, clos : { $closed }. En retard : { $overdue } ; bientôt à échéance : { $due_soon } ; sans nouvelles : { $silent }.
    }
party-alone = Aucune partie enregistrée ne relève de { $name }.
party-with-members = { $count ->
        [one] Ce qui lie la partie relevant de { $name } compte comme sien : { $names }.
       *[other] Ce qui lie les { $count } parties relevant de { $name } compte comme sien : { $names }.
    }
party-how-it-stands = État d’avancement
party-roles = Son rôle dans les engagements
party-by-status = Par statut
party-by-status-description = Les engagements qui lient la partie, par statut ; ouverts et clos séparément. Le tableau ci-dessus contient les mêmes chiffres.
party-all = tous
party-pressing = Ce qui presse
party-overdue = En retard
party-due-soon = Bientôt à échéance
party-silent = Sans nouvelles
party-commitments = Engagements
party-no-commitments = Aucun engagement enregistré ne la mentionne.
party-role-committing = S’engage elle-même
party-role-supporting = Soutient
party-role-counterpart = Pris envers elle
party-role-beneficiary = En sa faveur
party-entry-status = { $status } ; pris le { $made } ; { $kind }, engagement { $strength }
party-entry-due = Échéance : { $due }
party-entry-overdue = Échéance : { $due }, { $days } { $days ->
        [one] jour
       *[other] jours
    } de retard
party-entry-through = Par { $names }
party-said-again = Réaffirmé
party-deadlines-moved = Échéances déplacées

## What both share

record-notes = Notes du service
record-notes-in = incluses
record-notes-out = omises
record-party = Partie
record-short-name = Nom abrégé
record-party-kind = Type
record-belongs-to = Relève de
record-members = En relèvent
record-parties = Parties
record-kind = Type
record-strength = Force
record-made-on = Pris le
record-condition = Condition
record-success-test = Critère de réalisation
record-topics = Thèmes
record-priority = Priorité
record-status = Statut
record-since = Depuis
record-due-date = Échéance
record-due = { $due } ({ $basis })
record-flags = Signaux
record-last-reviewed = Dernier examen
record-review-due = Prochain examen
record-last-evidence = Dernier élément
record-retracted = retiré

## Headings of columns

column-after = Après
column-also = Aussi
column-before = Avant
column-body = Note
column-carries = Fonde
column-corrected_by = Corrigé par
column-proposed_by = Proposé par
column-end = Au caractère
column-flags = Signaux
column-found = Trouvé
column-in_force = En vigueur
column-itself = Elle-même
column-language = Langue
column-last_on = Dernière fois
column-length = Caractères
column-link = Lien
column-media_type = Reçu en
column-moved_days = Décalage en jours
column-note_ref = Note
column-original_sha256 = SHA-256 du fichier reçu
column-other_status = Statut de l’autre
column-other_title = L’autre engagement
column-passage = Passage
column-read_from = Tiré des termes
column-relation = Portée
column-resting_on = Fondé sur
column-retrieved_at = Récupéré
column-role = Rôle
column-same_words = Mêmes termes
column-stands = Présent
column-start = Du caractère
column-stated_on = Dit le
column-text_sha256 = SHA-256 du texte
column-through = Par
column-through_members = Par d’autres
column-times = Fois
column-version = Version
