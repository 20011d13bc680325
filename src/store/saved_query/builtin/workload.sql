select coalesce(owner, '(nobody)') as owner,
       count(*) as open,
       sum(priority = 'high') as high_priority,
       sum(due_on < :on) as overdue,
       sum(due_on between :on and date(:on, '+30 days')) as due_within_30_days,
       sum(evidence_count = 0) as no_evidence,
       min(coalesce(last_reviewed_on, made_on)) as longest_not_reviewed_since
from commitments
where is_open
group by 1
order by open desc, 1
