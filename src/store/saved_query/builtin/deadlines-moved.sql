select later.commitment_ref as ref, c.title, c.committing,
       earlier.due_on as was_due_on, later.due_on,
       cast(julianday(later.due_on) - julianday(earlier.due_on) as integer) as days,
       later.effective_on as moved_on, later.reason
from deadlines as later
join deadlines as earlier on earlier.id =
     (select id from deadlines
      where commitment_ref = later.commitment_ref and effective_on <= later.effective_on and id < later.id
      order by effective_on desc, id desc limit 1)
join commitments as c on c.ref = later.commitment_ref
where later.effective_on >= :since and later.due_on is not earlier.due_on
order by later.effective_on desc, later.id
