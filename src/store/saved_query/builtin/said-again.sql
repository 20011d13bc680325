select ref, title, committing, restatement_count, made_on, status, due_on
from commitments
where is_open and evidence_count = 0 and restatement_count >= :times
order by restatement_count desc, id
