select substr(recorded_at, 1, 7) as month, recorded_by, command,
       count(*) as operations, sum(change_count) as rows_changed
from operation
where date(recorded_at) >= :since
group by 1, 2, 3
order by 1 desc, operations desc, 2, 3
