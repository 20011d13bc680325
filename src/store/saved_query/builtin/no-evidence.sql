select ref, title, committing, made_on, status, last_reviewed_on, owner
from commitments
where is_open and evidence_count = 0 and made_on < :before
order by made_on, id
