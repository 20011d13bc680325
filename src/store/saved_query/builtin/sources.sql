select coalesce(publisher, '(not named)') as publisher,
       count(distinct ref) as items,
       sum(relation = 'supports') as supports,
       sum(relation = 'partly_supports') as partly_supports,
       sum(relation = 'contradicts') as contradicts,
       sum(relation = 'restates') as restates,
       max(dated_on) as newest
from evidence_items
group by 1
order by items desc, 1
