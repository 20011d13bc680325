select c.ref, a.stated_on, c.title, c.committing, c.status, a.kind as passage, a.quote
from attestation as a
join commitments as c on c.id = a.commitment_id
where a.quote like '%' || :words || '%'
order by a.stated_on desc, a.id
