-- Whatever the session calls midnight, and also where a day of that session has 23 hours.
begin;
select plan(5);

create function pg_temp.days_in(session_time_zone text, symbol text) returns text language plpgsql as $$
begin
  perform tests.given_symbol(symbol);
  perform set_config('timezone', session_time_zone, true);
  perform tests.given_flat_candles(symbol, '4h', '2024-03-09 00:00Z', '2024-03-12 00:00Z');
  perform set_config('timezone', 'UTC', true);
  return (
    select string_agg(candle.opened_at::text, ', ' order by candle.opened_at)
    from public.market_candles as candle where candle.symbol = days_in.symbol and candle.timeframe = '1d'
  );
end;
$$;

select is(
  pg_temp.days_in('UTC', 'A1'), '2024-03-09 00:00:00+00, 2024-03-10 00:00:00+00, 2024-03-11 00:00:00+00',
  'a day is 24 hours from 00:00 UTC'
);
select is(pg_temp.days_in(session_time_zone, symbol), pg_temp.days_in('UTC', symbol || 'X'), 'the same days in ' || session_time_zone)
from (values ('America/New_York', 'A2'), ('Asia/Kolkata', 'A3'), ('Pacific/Kiritimati', 'A4'), ('Pacific/Pago_Pago', 'A5'))
  as session (session_time_zone, symbol);

select finish();
rollback;
