select c.ref, c.title, c.committing, c.status, c.due_on, s.decided_on,
       cast(julianday(s.decided_on) - julianday(c.due_on) as integer) as days_late
from commitments as c
join commitment_state as s on s.commitment_id = c.id
where not c.is_open and c.status in ('fulfilled', 'partially_fulfilled') and s.decided_on > c.due_on
order by days_late desc, c.id
