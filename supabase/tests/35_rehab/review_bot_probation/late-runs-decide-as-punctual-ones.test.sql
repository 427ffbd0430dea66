-- Twice is once; a run after months decides what a run a day would have decided; a clock that goes back waits.
begin;
select plan(8);

-- Six bots of every kind speak on most of forty days, under rules that are quick to decide.
update public.settings
set value = case setting_name
  when 'rehab_disable_after' then 10 when 'rehab_disabled_days' then 2 when 'rehab_probation_days' then 3
  when 'rehab_probation_calls' then 6 when 'rehab_quarantine_after' then 12 when 'rehab_quarantine_chance' then 0.01 else value
end;
select tests.given_record('bot-' || bot, day::date, 4, greatest(0, least(4, skill + extract(day from day)::integer % 3 - 1)))
from generate_series(0, 5) as bot
cross join generate_series(timestamp '2024-01-01', timestamp '2024-02-09', interval '1 day') as day
cross join lateral (select case when bot = 1 and day > timestamp '2024-01-06' then 3 else bot end) as learning (skill)
where (bot + extract(day from day)::integer) % 5 > 0 \g /dev/null
select public.update_bot_metrics('2024-02-10 00:00Z') \gset

create function pg_temp.everything() returns text language sql as $$
  select string_agg(line, e'\n' order by line)
  from (
    select (to_jsonb(event) - 'event_id')::text as line from public.bot_probation_events as event
    union all select standing::text from public.bot_probation_status as standing
    union all select guardrail::text from public.bot_guardrails as guardrail
    union all select progress::text from engine.rehab_progress as progress
  ) as row;
$$;

savepoint before;
select sum(public.review_bot_probation(moment)) as decisions
from generate_series(timestamptz '2024-01-02 00:14Z', '2024-02-10 00:14Z', interval '24 hours') as moment \gset
select pg_temp.everything() as punctual \gset
select cmp_ok(:decisions, '>', 9, 'a run a day decides many things');
select is(
  (select count(distinct rule) from public.bot_probation_events), 6::bigint,
  'bots are disabled, quarantined, come back, pass, fail and are retired'
);
select is(public.review_bot_probation('2024-02-10 00:14Z'), 0, 'the same run again decides nothing');
select is(public.review_bot_probation('2024-02-10 23:00Z'), 0, 'nor does another one on that day');
select is(public.review_bot_probation('2024-01-20 00:14Z'), 0, 'nor one whose clock went back');
select is(pg_temp.everything(), :'punctual', 'and none of them changes a row');
rollback to savepoint before;

select is(public.review_bot_probation('2024-02-10 08:00Z'), :decisions::integer, 'one late run takes as many decisions');
select is(pg_temp.everything(), :'punctual', 'and they are the same, at the same moments');

select finish();
rollback;
