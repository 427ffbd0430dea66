import type { Database } from '@quorum/local-stack';
import type { Crowd } from '../world/world.ts';

export const exchange = 'arena';

/** Sorted by name they are sorted by number. */
export function botName(bot: number): string {
  return `bot-${String(bot + 1).padStart(3, '0')}`;
}

export function symbolName(coin: number): string {
  return `COIN${String(coin + 1).padStart(3, '0')}`;
}

/** The database forgets its own bots and meets those of the world; nothing is known of them but their names. */
export async function prepareCrowd(database: Database, { bots, coins, regimes }: Crowd): Promise<void> {
  if (regimes !== 4) throw new RangeError(`Quorum knows four regimes; this world has ${regimes}.`);
  await database.execute(`
    truncate public.bots cascade;
    -- A world has no path to follow: its outcomes are given.
    alter table public.bot_predictions disable trigger new_predictions_are_followed;
    update public.settings set value = 1 where setting_name = 'recommendation_threshold';
  `);
  await database.query('insert into public.exchanges (exchange, kind) values ($1, $2)', [
    exchange,
    'recorded',
  ]);
  await database.query('insert into public.market_symbols (exchange, symbol) select $1, unnest($2::text[])', [
    exchange,
    numbered(coins, symbolName),
  ]);
  await database.query(
    `insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
     select name, name, 'arena', 'none', 'a world with known truth', '1d', 0 from unnest($1::text[]) as name`,
    [numbered(bots, botName)],
  );
}

function numbered(count: number, name: (place: number) => string): string[] {
  return Array.from({ length: count }, (_, place) => name(place));
}
