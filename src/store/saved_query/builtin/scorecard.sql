-- A commitment of several parties counts for each of them.
select p.ref, coalesce(p.short_name, p.name) as party,
       count(*) as commitments,
       sum(c.is_open) as open,
       sum(c.status = 'fulfilled') as fulfilled,
       sum(c.status = 'partially_fulfilled') as partially_fulfilled,
       sum(c.status = 'not_fulfilled') as not_fulfilled,
       sum(c.status in ('superseded', 'withdrawn', 'not_verifiable')) as left_out,
       sum(c.status in ('fulfilled', 'not_fulfilled') or (c.status = 'partially_fulfilled' and not c.is_open))
         as decided
from role as r
join commitments as c on c.id = r.commitment_id
join parties as p on p.id = r.party_id
where r.role = 'committing' and c.made_on >= :since
group by p.id
order by commitments desc, p.id
