select t.code, t.title,
       count(*) as commitments,
       sum(c.is_open) as open,
       sum(c.is_open and c.due_on < :on) as overdue,
       sum(c.status = 'fulfilled') as fulfilled
from topic as t
join commitment_topic as ct on ct.topic_id = t.id
join commitments as c on c.id = ct.commitment_id
group by t.id
order by commitments desc, t.id
