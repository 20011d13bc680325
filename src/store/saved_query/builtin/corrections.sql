select e.recorded_at, e.commitment_ref as ref, c.title,
       wrong.ref as corrected, wrong.status as was, wrong.effective_on as was_from,
       coalesce(e.status, '(taken away)') as now, e.effective_on as now_from, e.reason, e.recorded_by
from status_events as e
join status_events as wrong on wrong.ref = e.corrects_ref
join commitments as c on c.ref = e.commitment_ref
where date(e.recorded_at) >= :since
order by e.recorded_at desc, e.id
