import { generateWorld, variantNamed, type World } from '@quorum/arena';
import type { Database, Queryable } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { runsOr, seed } from '../support/seed.ts';

/** Each has six bots that fall from .58 to .44, and calls of one day that come out alike. */
const worlds = Array.from({ length: runsOr(2) }, (_, place) =>
  generateWorld(variantNamed('degrading'), seed + place),
);
const firstDay = Date.UTC(2024, 0, 1);
const DAY = 24 * 60 * 60 * 1000;
const names = Array.from({ length: 87 }, (_, bot) => `watched-${String(bot).padStart(2, '0')}`);

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

describe('a crowd in which bots get worse', () => {
  it('has them found within nine days, with a false alarm a bot in half a year', {
    timeout: 600_000,
  }, async () => {
    const delays: number[] = [];
    let falseAlarms = 0;
    for (const world of worlds) {
      const alarms = await inScratch(database, (scratch) => watch(scratch, world));
      for (const { bot, fromDay } of world.degradations) {
        const seen = alarms
          .filter((alarm) => alarm.bot === bot && alarm.day >= fromDay)
          .map(({ day }) => day);
        delays.push(Math.min(...seen) - fromDay + 1);
      }
      falseAlarms += alarms.filter(({ bot, day }) => day < fallOf(world, bot)).length;
    }
    expect(delays.toSorted((a, b) => a - b)[Math.ceil(delays.length / 2) - 1]).toBeLessThanOrEqual(9);
    expect(falseAlarms / (87 * worlds.length)).toBeLessThanOrEqual(1);
  });
});

function fallOf({ degradations }: World, bot: number): number {
  return degradations.find((degradation) => degradation.bot === bot)?.fromDay ?? Number.POSITIVE_INFINITY;
}

/** Lets the database watch the world day by day; only for the worse, as who gets better is no fall. */
async function watch(scratch: Queryable, world: World): Promise<{ bot: number; day: number }[]> {
  await scratch.query(
    `insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
     select name, name, 'tests', 'none', 'none', '1d', 0 from unnest($1::text[]) as name`,
    [names],
  );
  const errors = new ErrorCorrelation();
  for (let day = 0; day < world.days; day += 1) {
    const rights = rightsOn(world, day);
    await scratch.query(
      `insert into engine.direction_counts (bot_name, day, situation_id, call_count, hit_count)
       select name, $1, 1, calls, hits from unnest($2::text[], $3::integer[], $4::integer[]) as made (name, calls, hits)
       where calls > 0`,
      [
        dateOf(day),
        names,
        rights.map(countOf),
        rights.map((right) => right.filter((value) => value > 0).length),
      ],
    );
    if (day % 10 === 9) {
      await scratch.query(
        'update engine.crowd_correlations set bot_names = $1, correlations = $2, day_count = $3',
        [names, errors.correlations(), day],
      );
    }
    await scratch.query('select engine.watch_bots($1)', [dateOf(day)]);
    errors.add(rights);
  }
  const found = await scratch.query<{ name: string; day: number }>(
    `select bot_name as name, detected_on - $1::date as day from public.drift_events where direction = 'worse' order by event_id`,
    [dateOf(0)],
  );
  return found.map(({ name, day }) => ({ bot: names.indexOf(name), day }));
}

/** `[bot][coin]`: 1 right, -1 wrong, 0 silent. */
function rightsOn({ votes, outcome }: World, day: number): number[][] {
  return votes[day]!.map((calls) => Array.from(calls, (call, coin) => call * outcome[day]![coin]!));
}

function countOf(rights: readonly number[]): number {
  return rights.filter(Boolean).length;
}

function dateOf(day: number): string {
  return new Date(firstDay + day * DAY).toISOString().slice(0, 10);
}

/** How alike the bots' errors are, as the correlation station says it: drawn towards zero by 400 coins. */
class ErrorCorrelation {
  readonly #products = new Float64Array(87 * 87);
  readonly #pairs = new Float64Array(87 * 87);

  add(rights: readonly (readonly number[])[]): void {
    for (const [a, mine] of rights.entries()) {
      for (const [b, others] of rights.entries()) {
        for (const [coin, right] of mine.entries()) {
          if (right === 0 || others[coin] === 0) continue;
          this.#products[a * 87 + b]! += right * others[coin]!;
          this.#pairs[a * 87 + b]! += 1;
        }
      }
    }
  }

  correlations(): number[] {
    return Array.from(this.#products, (sum, place) => sum / (this.#pairs[place]! + 400));
  }
}
