-- What the rules say of each bot after a UTC day. Nothing is written here: the same day says the same again.
-- The branches exclude each other by status first and by number then, so that no threshold hides behind another.
create function engine.judge_bots(day date)
returns table (
  bot_name text, from_status text, to_status text, rule text, reason text, decided_count bigint, correct_count bigint,
  effective_count double precision, chance_of_luck double precision
)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  with standing as materialized (
    select
      status.*, rules.*, engine.review_moment(judge_bots.day) as moment,
      coalesce(record.decided_count, 0) as decided, coalesce(record.correct_count, 0) as correct, record.effective_count,
      record.correct_count::double precision / record.decided_count as rate,
      -- Of the few that are right so often that somebody has to ask.
      case
        when status.status in ('active', 'probation') and record.decided_count >= rules.quarantine_after
          and record.correct_count::double precision / record.decided_count >= rules.quarantine_from
          then engine.stated_confidence(status.bot_name, status.counted_from, judge_bots.day)
      end as claimed_rate
    from public.bot_probation_status as status
    cross join engine.rehab_rules() as rules
    left join engine.read_rehab_records(judge_bots.day) as record on record.bot_name = status.bot_name
  ),
  judged as materialized (
    select
      standing.*,
      case
        when engine.beta_cdf(claimed_rate, effective_count * rate, effective_count * (1 - rate) + 1) < quarantine_chance
          then 'too_good'
        when status = 'active' and decided >= disable_after then case
          when not is_by_interval and rate < disable_below then 'too_bad'
          when is_by_interval
            and engine.beta_cdf(disable_below, effective_count * rate + 1, effective_count * (1 - rate) + 1) > 0.975 then 'too_bad'
        end
        when status = 'disabled' and not is_quarantined and moment >= disabled_at + disabled_time then 'served'
        when status = 'probation' and moment >= probation_started_at + probation_time and decided >= probation_calls then
          case when rate >= pass_from then 'passed' when strike_count < 2 then 'failed' else 'third_strike' end
      end as rule,
      format('right in %s of %s calls (%s %%)', correct, decided, round(100 * rate::numeric, 1)) as record
    from standing
  )
  select
    bot_name, status,
    case rule
      when 'too_good' then 'disabled'
      when 'too_bad' then 'disabled'
      when 'served' then 'probation'
      when 'passed' then 'active'
      when 'failed' then 'disabled'
      when 'third_strike' then 'retired'
      else status
    end,
    rule,
    case
      when rule = 'too_good' then format(
        '%s though it claims %s %%: look for an error in its data', record, round(100 * claimed_rate::numeric, 1))
      when rule = 'too_bad' and is_by_interval then format(
        '%s, worth %s independent ones: surely below %s %%', record, round(effective_count::numeric, 1), (100 * disable_below)::numeric)
      when rule = 'too_bad' then format('%s, below %s %%', record, (100 * disable_below)::numeric)
      when rule = 'served' then format('disabled for %s days, back on probation', extract(epoch from disabled_time)::bigint / 86400)
      when rule = 'passed' then format('passed probation: %s', record)
      when rule in ('failed', 'third_strike') then format(
        'failed probation: %s, below %s %%; strike %s of 3', record, (100 * pass_from)::numeric, strike_count + 1)
      when status = 'probation' and moment >= probation_started_at + probation_time then format(
        'probation extended: %s calls decided, %s needed', decided, probation_calls)
      when status = 'probation' then format(
        'on probation: %s calls decided, %s needed', decided, probation_calls)
      else reason
    end,
    decided, correct, effective_count,
    case
      when rule = 'too_good' then engine.beta_cdf(claimed_rate, effective_count * rate, effective_count * (1 - rate) + 1)
      when rule = 'passed' then engine.coin_p_value(effective_count * rate, effective_count)
      -- A coin is wrong as often as it is right.
      when rule in ('too_bad', 'failed', 'third_strike')
        then engine.coin_p_value(effective_count * (1 - rate), effective_count)
    end
  from judged
  order by bot_name;
$$;
comment on function engine.judge_bots(date) is 'One row a bot: where it stands and where it goes by the calls that ended up to this UTC day. rule is null where nothing changes.';
