select substr(published_on, 1, 7) as month, issuer,
       count(*) as releases,
       sum(read_on is not null) as read,
       sum(commitment_count > 0) as with_commitments,
       sum(commitment_count) as commitments
from releases
where published_on >= :since
group by 1, 2
order by 1 desc, releases desc, 2
