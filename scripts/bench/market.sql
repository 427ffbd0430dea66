-- 50 symbols with nine days of 15-minute candles, and 100,000 calls of 87 bots that live for seven days.
insert into public.exchanges (exchange, kind) values ('bench', 'simulated');
insert into public.market_symbols (exchange, symbol)
select 'bench', format('S%sUSDT', number) from generate_series(1, 50) as number;
insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
select format('bench-%s', number), 'bench', 'trend', 'bench', 'bench', '1h', 1 from generate_series(1, 87) as number;

select setseed(0.5);

insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
select
  'bench', symbol, '15m', opened_at, before,
  greatest(before, after) * (1 + up * 0.002), least(before, after) * (1 - down * 0.002), after, 10
from (
  select
    symbol, opened_at,
    round((100 * exp(sum(step) over walk - step))::numeric, 4) as before,
    round((100 * exp(sum(step) over walk))::numeric, 4) as after,
    random()::numeric as up, random()::numeric as down
  from (
    select
      format('S%sUSDT', number) as symbol,
      timestamptz '2024-01-01 00:00Z' + place * interval '15 minutes' as opened_at,
      (random() - 0.5) * 0.008 as step
    from generate_series(1, 50) as number, generate_series(0, 863) as place
  ) as steps
  window walk as (partition by symbol order by opened_at)
) as candles;

insert into public.bot_predictions (
  bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
  stop_loss_price, leverage, horizon, reason, origin
)
select
  format('bench-%s', 1 + number % 87), 'bench', candle.symbol, '1h', candle.opened_at,
  case number % 2 when 0 then 'LONG' else 'SHORT' end, 0.55, candle.open,
  candle.open * case number % 2 when 0 then 1.06 else 0.94 end,
  candle.open * case number % 2 when 0 then 0.95 else 1.05 end,
  3, interval '7 days', 'bench', 'replay'
from generate_series(1, 100000) as number
join public.market_candles as candle
  on candle.exchange = 'bench'
 and candle.symbol = format('S%sUSDT', 1 + number % 50)
 and candle.timeframe = '15m'
 and candle.opened_at = timestamptz '2024-01-01 12:00Z' + (number % 96) * interval '15 minutes';

analyze;
