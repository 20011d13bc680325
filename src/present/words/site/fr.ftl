### The fixed words of a public site, in French.

## What all pages share

site-name = Registre des engagements
site-sections = Rubriques du site
site-overview = Vue d’ensemble
site-releases = Publications
site-parties = Parties
site-topics = Thèmes
site-footer = { $name }. Chaque citation peut être vérifiée dans la publication où elle figure ; les notes internes ne sont pas publiées.

## The front page

site-sentence =
    { $count ->
        [one] { $count } engagement est consigné
       *[other] { $count } engagements sont consignés
    }, dans les termes exacts de { $releases ->
        [one] { $releases } publication
       *[other] { $releases } publications
    } : { $open ->
        [one] { $open } ouvert
       *[other] { $open } ouverts
    }, dont { $overdue } en retard, et { $fulfilled ->
        [one] { $fulfilled } tenu
       *[other] { $fulfilled } tenus
    }.
site-selection = Ceci est une sélection du registre.
site-standing = État des lieux
site-latest = Derniers changements
site-no-change = Aucun statut n’a encore changé.
site-stock = Engagements par statut, à la fin de chaque mois
site-stock-description = Colonnes des douze derniers mois jusqu’au { $date }, chacune divisée par statut. { $sentence }
site-by-party = Engagements par partie engagée
site-by-party-description = Barres des parties qui ont le plus d’engagements, { $most } au plus. Un engagement de plusieurs parties compte pour chacune d’elles.
site-overdue = ouverts et en retard
site-data = Données
site-file-json = Tous les engagements avec leurs citations, statuts, échéances et éléments probants
site-file-csv = Une ligne par engagement, pour tableurs
site-file-changes = Une ligne par changement de statut

## The search of a list; a program puts the numbers of rows for %shown% and %all%

site-find = Trouver des engagements
site-find-words = Mots
site-find-any = indifférent
site-find-shown = %shown% sur %all%

## The page of a commitment

site-remark = Remarque
site-by = Qui s’engage
site-with = Autres parties
site-party-role = { $party } ({ $role })
site-success-test = Ce qui le montrerait
site-exact-words = Dans ses termes exacts
site-stands-in = { $source }, { $date } : { $kind }
site-place = Place dans le texte
site-characters = caractères { $start } à { $end }
site-history = Historique
site-life = Des mots à aujourd’hui
site-life-description = Quand cela a été dit, comment le statut et l’échéance ont changé, quand des éléments ont été publiés : les tableaux ci-dessous le disent en mots.
site-corrections = Statuts corrigés
site-corrections-note = Ce que cette page disait auparavant figure aussi ici, pour que personne qui l’ait lue ne reste dans l’erreur.
site-taken-away = retiré sans remplacement
site-due-dates = Échéances
site-no-date = Aucune date n’a été donnée.
site-no-evidence = Aucun élément public.
site-related = Engagements liés
site-related-back = ← { $link }

## Releases and parties

site-in-its-words = Engagements dans ses termes exacts
site-entry = { $by } ; { $status }
site-full-name = Nom
site-committed-to = Ce à quoi elle s’engage
site-named-in = Mentionnée dans

## The feed

site-feed = { $name } : changements de statut
site-news = { $reference } { $title } : { $status }
site-news-corrected = { $reference } { $title } : statut corrigé
site-news-changed = Désormais « { $to } », à partir du { $on } ; auparavant « { $from } ».
site-news-set = Désormais « { $to } », à partir du { $on }.
site-news-right = « { $from } » à partir du { $from_on } était une erreur ; il fallait « { $to } » à partir du { $on }.
site-news-away = « { $from } » à partir du { $from_on } était une erreur et est retiré.
site-news-by = Parties engagées : { $by }.

## Headings of columns

column-file = Fichier
column-held = Contenu
column-set_on = Fixée le
column-topic = Thème
