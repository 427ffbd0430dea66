-- Adds up anew the decisions of some days whose 24 h move is known: the days, their cells, and the months they lie in.
create function engine.record_decisions(days date[])
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  with known as materialized (
    select
      made.day, decision.decision_id, decision.confidence, decision.is_correct, decision.equal_share, decision.is_equal_correct,
      case decision.side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio as net_return,
      case decision.equal_side when 'LONG' then 1 else -1 end * decision.return_24h - cost.ratio as equal_net_return
    from public.consensus_decisions as decision
    join (
      select exchange, (2 * (taker_fee_ratio + slippage_ratio))::double precision as ratio from public.exchanges
    ) as cost on cost.exchange = decision.exchange
    -- engine.utc_day, written out: called for each decision it is half of the work.
    cross join lateral (
      select ((decision.decided_at - interval '1 microsecond') at time zone 'UTC')::date as day
    ) as made
    -- From the first day to the last by the index of times: joined day by day, every decision there is would be read.
    where decision.decided_at > (select min(day) from unnest(record_decisions.days) as day)::timestamp at time zone 'UTC'
      and decision.decided_at <= (select max(day) + 1 from unnest(record_decisions.days) as day)::timestamp at time zone 'UTC'
      and made.day = any (record_decisions.days)
      and decision.is_correct is not null
  ),
  -- Sums of floating-point numbers depend on their order; a fixed one gives the same bytes on every run.
  stated as materialized (
    select judged.*, least(99, floor((judged.confidence - 0.5) * 200 + 1e-9))::smallint as cell, scored.*
    from (
      select day, 'quorum' as judge, decision_id, confidence, is_correct, net_return from known
      union all
      select day, 'equal', decision_id, equal_share, is_equal_correct, equal_net_return from known
    ) as judged
    cross join lateral (
      select
        (judged.confidence - judged.is_correct::integer) ^ 2 as brier,
        -ln(greatest(case when judged.is_correct then judged.confidence else 1 - judged.confidence end, 1e-12)) as log_loss
    ) as scored
    order by judged.day, judged.judge, cell, judged.decision_id
  ),
  counted as materialized (
    select
      day, judge, cell, count(*)::integer as decision_count, (count(*) filter (where is_correct))::integer as correct_count,
      min(confidence) as stated_from, sum(confidence) as stated_sum, sum(brier) as brier_sum, sum(log_loss) as log_loss_sum,
      sum(net_return) as net_return_sum
    from stated
    group by day, judge, cell
  ),
  totalled as (
    insert into public.decision_days as recorded (
      day, decision_count, correct_count, equal_correct_count, log_loss_sum, brier_sum, net_return_sum, equal_net_return_sum
    )
    select
      day,
      sum(decision_count) filter (where judge = 'quorum'),
      sum(correct_count) filter (where judge = 'quorum'),
      sum(correct_count) filter (where judge = 'equal'),
      sum(log_loss_sum) filter (where judge = 'quorum'),
      sum(brier_sum) filter (where judge = 'quorum'),
      sum(net_return_sum) filter (where judge = 'quorum'),
      sum(net_return_sum) filter (where judge = 'equal')
    from (select * from counted order by day, judge, cell) as in_order
    group by day
    on conflict (day) do update
    set decision_count = excluded.decision_count, correct_count = excluded.correct_count,
        equal_correct_count = excluded.equal_correct_count, log_loss_sum = excluded.log_loss_sum,
        brier_sum = excluded.brier_sum, net_return_sum = excluded.net_return_sum,
        equal_net_return_sum = excluded.equal_net_return_sum
  )
  insert into public.decision_cells as recorded (
    is_month, first_day, judge, cell, decision_count, correct_count, stated_from, stated_sum, brier_sum, log_loss_sum,
    net_return_sum
  )
  select
    spanned.is_month, spanned.first_day, spanned.judge, spanned.cell, sum(spanned.decision_count), sum(spanned.correct_count),
    min(spanned.stated_from), sum(spanned.stated_sum), sum(spanned.brier_sum), sum(spanned.log_loss_sum),
    sum(spanned.net_return_sum)
  from (
    select false as is_month, counted.day as first_day, counted.day, counted.judge, counted.cell, counted.decision_count,
      counted.correct_count, counted.stated_from, counted.stated_sum, counted.brier_sum, counted.log_loss_sum,
      counted.net_return_sum
    from counted
    union all
    select true, month.first_day, counted.day, counted.judge, counted.cell, counted.decision_count, counted.correct_count,
      counted.stated_from, counted.stated_sum, counted.brier_sum, counted.log_loss_sum, counted.net_return_sum
    from counted
    cross join lateral (select date_trunc('month', counted.day::timestamp)::date as first_day) as month
    union all
    -- The other days of these months stand as they are.
    select true, month.first_day, other.first_day, other.judge, other.cell, other.decision_count, other.correct_count,
      other.stated_from, other.stated_sum, other.brier_sum, other.log_loss_sum, other.net_return_sum
    from (
      select distinct date_trunc('month', counted.day::timestamp)::date as first_day from counted
    ) as month
    join public.decision_cells as other
      on not other.is_month and other.first_day >= month.first_day
     and other.first_day < (month.first_day + interval '1 month')::date
     and not other.first_day = any (record_decisions.days)
    order by 1, 2, 4, 5, 3
  ) as spanned
  group by spanned.is_month, spanned.first_day, spanned.judge, spanned.cell
  on conflict (is_month, first_day, judge, cell) do update
  set decision_count = excluded.decision_count, correct_count = excluded.correct_count, stated_from = excluded.stated_from,
      stated_sum = excluded.stated_sum, brier_sum = excluded.brier_sum, log_loss_sum = excluded.log_loss_sum,
      net_return_sum = excluded.net_return_sum;
$$;
comment on function engine.record_decisions(date[]) is 'Rewrites decision_days and decision_cells of these UTC days, and the cells of their months. Decisions are labelled once and stay, so no row ever has to go.';
