import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable } from '@quorum/local-stack';
import type { Duck } from './duck.ts';

const statesSql = readFileSync(join(import.meta.dirname, 'duck-states.sql'), 'utf8');

/** Gives DuckDB the rows that the daily states are made of: outcomes and candles. */
export async function loadRows(duck: Duck, database: Queryable): Promise<void> {
  const names = await database.query<{ bot_name: string }>(
    'select bot_name from bench.bots order by bot_name',
  );
  await duck.run(`create type bot as enum (${names.map(({ bot_name }) => `'${bot_name}'`).join(', ')});
    create type symbol as enum (${symbols().join(', ')});
    create type regime as enum ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')`);
  await duck.load(
    'outcomes',
    {
      prediction_id: 'BIGINT',
      bot_name: 'bot',
      symbol: 'symbol',
      side: 'VARCHAR',
      regime: 'regime',
      confidence: 'DOUBLE',
      leverage: 'DOUBLE',
      entered_at: 'TIMESTAMP',
      entry_price: 'DOUBLE',
      planned_loss: 'DOUBLE',
      exited_at: 'TIMESTAMP',
      net_return: 'DOUBLE',
      favourable_move: 'DOUBLE',
      adverse_move: 'DOUBLE',
      is_correct: 'BOOLEAN',
      label_basis: 'VARCHAR',
    },
    database,
    `select prediction_id, bot_name, symbol, side, market_regime, confidence, leverage,
       entered_at at time zone 'UTC', entry_price, planned_loss, exited_at at time zone 'UTC', net_return, favourable_move,
       adverse_move, is_correct, label_basis
     from public.prediction_outcomes order by prediction_id`,
  );
  await duck.load(
    'candles',
    { symbol: 'symbol', opened_at: 'TIMESTAMP', close: 'DOUBLE' },
    database,
    `select symbol, opened_at at time zone 'UTC', close from public.market_candles
     where exchange = 'bench' and timeframe = '1h' order by symbol, opened_at`,
  );
}

function symbols(): string[] {
  return Array.from({ length: 50 }, (_, place) => `'S${String(place + 1).padStart(2, '0')}USDT'`);
}

/** Leaves daily_parts, daily_states and day_trades of the days that end after `since`, up to `asOf`. */
export async function sumInDuck(duck: Duck, since: Date, asOf: Date): Promise<void> {
  await duck.run(statesSql.replaceAll('$since', timestamp(since)).replaceAll('$as_of', timestamp(asOf)));
}

function timestamp(time: Date): string {
  return `timestamp '${time.toISOString().slice(0, 19).replace('T', ' ')}'`;
}
