select ref, title, committing, due_on,
       cast(julianday(:on) - julianday(due_on) as integer) as days_overdue,
       status, priority, owner
from commitments
where is_open and due_on < :on
order by due_on, id
