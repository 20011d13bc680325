select 'C-' || s.commitment_id as ref, c.title, c.committing, c.status,
       count(*) as searches, max(s.searched_on) as last_on, group_concat(distinct s.place) as places
from search as s
join commitments as c on c.id = s.commitment_id
where s.found = 0 and c.is_open
group by s.commitment_id
having count(*) >= :times
order by searches desc, s.commitment_id
