select due_on, due_precision, ref, title, committing, status, priority, owner
from commitments
where is_open and due_on between :from and :to
order by due_on, id
