-- What a bot has to beat: everybody at once, and holding what the bots speak about.
create function engine.write_benchmarks(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  insert into public.benchmark_daily_returns as known (benchmark_name, day, net_return, member_count)
  select * from engine.equal_weight_returns(engine.utc_day(write_benchmarks.as_of))
  union all
  select * from engine.buy_and_hold_returns(write_benchmarks.as_of)
  on conflict (benchmark_name, day) do update
  set net_return = excluded.net_return, member_count = excluded.member_count
  where (known.net_return, known.member_count) is distinct from (excluded.net_return, excluded.member_count);
end;
$$;
comment on function engine.write_benchmarks(timestamptz) is 'Writes the days of both benchmarks that are new or have changed.';
