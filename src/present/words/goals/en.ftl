### The Sustainable Development Goals, by the short titles that the United Nations give them in English.

goal-code = SDG { $number }
topic = { $code } { $title }
goal-1 = No poverty
goal-2 = Zero hunger
goal-3 = Good health and well-being
goal-4 = Quality education
goal-5 = Gender equality
goal-6 = Clean water and sanitation
goal-7 = Affordable and clean energy
goal-8 = Decent work and economic growth
goal-9 = Industry, innovation and infrastructure
goal-10 = Reduced inequalities
goal-11 = Sustainable cities and communities
goal-12 = Responsible consumption and production
goal-13 = Climate action
goal-14 = Life below water
goal-15 = Life on land
goal-16 = Peace, justice and strong institutions
goal-17 = Partnerships for the goals
