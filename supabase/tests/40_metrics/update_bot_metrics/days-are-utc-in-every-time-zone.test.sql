-- A day ends at 00:00 UTC inclusive, as its last candle does; at the year's end and wherever the session lives.
begin;
select plan(8);

select tests.given_symbol('AAA') \gset

create function pg_temp.days_in(session_time_zone text) returns text language plpgsql as $$
declare
  v_bot text := 'bot-in-' || lower(translate(session_time_zone, '/_', '--'));
  v_days text;
begin
  perform set_config('timezone', session_time_zone, true);
  perform tests.given_ended_call(v_bot, 'AAA', ended_at::timestamptz, 0.01) from unnest(array[
    '2023-12-31 00:00:00Z', '2023-12-31 00:00:01Z', '2023-12-31 23:59:59.999999Z', '2024-01-01 00:00:00Z', '2024-01-01 00:15:00Z',
    '2024-03-10 07:30:00Z', '2024-10-27 00:30:00Z']) as ended_at;
  perform public.update_bot_metrics('2025-01-01 00:00Z');
  perform public.calculate_advanced_metrics('2025-01-01 00:00Z');
  select string_agg(to_char(day, 'YYYY-MM-DD') || ': ' || ended_count, ', ' order by day) into v_days
  from public.bot_performance_history where bot_name = v_bot;
  perform set_config('timezone', 'UTC', true);
  return v_days;
end;
$$;

select pg_temp.days_in('UTC') as in_utc \gset
select is(
  :'in_utc'::text, '2023-12-30: 1, 2023-12-31: 3, 2024-01-01: 1, 2024-03-10: 1, 2024-10-27: 1',
  'an end at midnight belongs to the day before it, also at the year''s end'
);
select is(pg_temp.days_in(session_time_zone), :'in_utc'::text, 'the same days in ' || session_time_zone)
from unnest(array['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) as session_time_zone;

create function pg_temp.equity_in(session_time_zone text) returns text language plpgsql as $$
begin
  perform set_config('timezone', session_time_zone, true);
  return (select string_agg(to_char(day, 'YYYY-MM-DD'), ' ') from public.get_bot_equity('bot-in-utc') where trade_count > 0);
end;
$$;
select is(
  pg_temp.equity_in('UTC'), '2023-12-30 2023-12-31 2024-01-01 2024-03-10 2024-10-27',
  'the equity curve has these days'
);
select is(pg_temp.equity_in('Pacific/Kiritimati'), pg_temp.equity_in('Pacific/Pago_Pago'), 'in every session');

select finish();
rollback;
