-- The chance with which an action was taken, without which nobody can say later what another policy would have earned.
create function engine.action_propensity(action text, greedy_action text, exploration_rate double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when exploration_rate between 0 and 1
  then exploration_rate / 3 + case when action = greedy_action then 1 - exploration_rate else 0 end end;
comment on function engine.action_propensity(text, text, double precision) is
  'Of epsilon-greedy over three actions: epsilon / 3, and 1 - epsilon more for the greedy one.';
