select ref, published_on, issuer, title, kind, length(text) as characters, commitment_count
from releases
where read_on is null
order by published_on, id
