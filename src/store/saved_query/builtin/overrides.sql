select e.effective_on, e.commitment_ref as ref, c.title, e.status, e.override_rule as rule, e.reason,
       e.recorded_by, e.is_corrected
from status_events as e
join commitments as c on c.ref = e.commitment_ref
where e.override_rule is not null
order by e.effective_on desc, e.id
