import type { Queryable } from '@quorum/local-stack';

export interface WideMarket {
  readonly symbolCount: number;
  /** How many hours of candles there are. */
  readonly hours: number;
  readonly callCount: number;
  /** Calls are made in the hours from `firstCallHour` to `lastCallHour`. */
  readonly firstCallHour: number;
  readonly lastCallHour: number;
}

/** The moment so many hours after the market begins, in ms. */
export function marketHour(hour: number): number {
  return Date.UTC(2024, 0, 1) + hour * 3_600_000;
}

/** Many calls on a market of sine waves; made inside the database, for tests that need size and not variety. */
export async function insertWideMarket(database: Queryable, market: WideMarket): Promise<void> {
  await database.execute(`
    insert into public.exchanges (exchange, kind) values ('wide', 'simulated');
    insert into public.market_symbols (exchange, symbol)
    select 'wide', 'WAVE' || s from generate_series(1, ${market.symbolCount}) as s;
    insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
    select 'wide-' || b, 'Wide', 'drawn', 'none', 'none', '15m', 0 from generate_series(0, 6) as b;

    create temporary table wave as
    select s, k, round((100 * exp(0.05 * sin(k / 31.0 + s) + 0.015 * sin(k / 4.0 + 3 * s)))::numeric, 4) as price
    from generate_series(1, ${market.symbolCount}) as s, generate_series(0, ${market.hours * 4}) as k;
    insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
    select 'wide', 'WAVE' || this.s, '15m', timestamptz '2024-01-01 00:00Z' + this.k * interval '15 minutes',
      this.price, greatest(this.price, next.price) * 1.002, least(this.price, next.price) * 0.998, next.price, 1
    from wave as this join wave as next on next.s = this.s and next.k = this.k + 1;

    insert into public.bot_predictions (
      bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price,
      take_profit_price, stop_loss_price, leverage, horizon, reason, origin
    )
    select 'wide-' || n % 7, 'wide', 'WAVE' || s, '15m', timestamptz '2024-01-01 00:04Z' + k * interval '15 minutes',
      case sign when 1 then 'LONG' else 'SHORT' end, 0.6, price,
      price * (1 + sign * target), price * (1 - sign * 0.04), 2, interval '24 hours', 'drawn', 'replay'
    from generate_series(1, ${market.callCount}) as n
    cross join lateral (
      select 1 + n % ${market.symbolCount} as s,
        ${market.firstCallHour * 4} + n % ${(market.lastCallHour - market.firstCallHour) * 4} as k,
        case when n % 2 = 0 then 1 else -1 end as sign,
        0.02 + (n % 5) * 0.01 as target
    ) as call
    join wave using (s, k);
    drop table wave;
    analyze;`);
}
