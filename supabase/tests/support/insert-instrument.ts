import type { Queryable } from '@quorum/local-stack';
import type { Costs, FundingRate, Market } from '@quorum/tracking';
import type { Instrument } from './insert-candles.ts';

/** An exchange of its own with these costs, and one symbol on it. */
export async function insertInstrument(
  database: Queryable,
  { exchange, symbol }: Instrument,
  { costs, delisting, funding }: Pick<Market, 'costs' | 'delisting' | 'funding'>,
): Promise<void> {
  await insertExchange(database, exchange, costs);
  await database.query(
    `insert into public.market_symbols (exchange, symbol, delisted_at, delisted_reason)
     values ($1, $2, to_timestamp($3::float8), $4)`,
    [exchange, symbol, delisting && delisting.at / 1000, delisting?.reason ?? null],
  );
  await insertFunding(database, { exchange, symbol }, funding);
}

async function insertExchange(database: Queryable, exchange: string, costs: Costs): Promise<void> {
  await database.query(
    `insert into public.exchanges
       (exchange, kind, taker_fee_ratio, maker_fee_ratio, slippage_ratio, maintenance_margin_ratio)
     values ($1, 'recorded', $2, $3, $4, $5)
     on conflict (exchange) do nothing`,
    [exchange, costs.takerFee, costs.makerFee, costs.slippage, costs.maintenanceMargin],
  );
}

async function insertFunding(
  database: Queryable,
  { exchange, symbol }: Instrument,
  funding: readonly FundingRate[],
): Promise<void> {
  await database.query(
    `insert into public.market_funding_rates (exchange, symbol, funded_at, rate)
     select $1, $2, to_timestamp(second), rate from unnest($3::float8[], $4::numeric[]) as payment (second, rate)`,
    [exchange, symbol, funding.map(({ fundedAt }) => fundedAt / 1000), funding.map(({ rate }) => rate)],
  );
}
