-- A vote that is counted late hears whom it would have heard in time.
begin;
select plan(8);

create function pg_temp.heard(as_of timestamptz) returns text language sql as $$
  select coalesce(string_agg(bot_name || ' ' || status, ', ' order by bot_name), 'nobody')
  from engine.may_vote(as_of) where bot_name in ('bad', 'good', 'gone', 'quorum', 'worse');
$$;

select tests.given_record('bad', '2024-01-01', 50, 5) \gset
select tests.given_record('good', '2024-01-01', 50, 30) \gset
select tests.given_bot('gone') \gset
update public.bots set is_enabled = false where bot_name = 'gone';
select is(pg_temp.heard('2024-01-01 12:00Z'), 'bad active, good active', 'everybody who is enabled, and not the ensemble''s own bot');

select public.review_bot_probation('2024-02-01 00:14Z') \gset
select is(pg_temp.heard('2024-01-02 00:13Z'), 'bad active, good active', 'until the decision the bot was heard');
select is(pg_temp.heard('2024-01-02 00:14Z'), 'good active', 'from then on it was not');
select is(pg_temp.heard('2024-01-09 00:14Z'), 'bad probation, good active', 'on probation it was');
select is(pg_temp.heard('2024-02-01 12:00Z'), 'bad probation, good active', 'and is');

select tests.given_record('bad', '2024-02-01', 20, 0) \gset
select public.review_bot_probation('2024-02-02 00:14Z') \gset
select is(pg_temp.heard('2024-02-02 00:14Z'), 'good active', 'no longer once it failed');

update public.bot_probation_status set status = 'disabled', disabled_at = '2024-02-02';
select is(pg_temp.heard('2024-02-02 12:00Z'), 'nobody', 'with all bots disabled nobody is heard, without an error');
select is(
  (select count(*) from engine.may_vote('2024-01-01 12:00Z') where bot_name = 'quorum'), 0::bigint,
  'the ensemble never votes for itself'
);

select finish();
rollback;
