import { join } from 'node:path';
import {
  generateWorld,
  prepareCrowd,
  startOf,
  variantNamed,
  type World,
  writeCalls,
  writeOutcomes,
} from '@quorum/arena';
import {
  applyMigrations,
  createCluster,
  type Database,
  openEmbeddedDatabase,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const migrations = join(import.meta.dirname, '..', '..', 'supabase', 'migrations');
const historyDays = 365;
const rounds = 5;

/** What learns from a day, in the order of the schedule; make_recommendations is the vote that uses it. */
const jobs = [
  'score_decisions',
  'calculate_bot_correlations',
  'detect_drift',
  'calculate_meta_trust_scores',
  'rl_optimize_weights',
  'adjust_bot_weights',
  'make_recommendations',
] as const;

/**
 * A day of learning over 87 bots with a year of history behind it, on both engines: every job once, with the correlations
 * of all pairs and their factor. The engines must come to the same trust before a figure is printed.
 */
export async function benchLearning(say: (message: string) => void): Promise<Figure[]> {
  const world = generateWorld({ ...variantNamed('standard'), days: historyDays + rounds + 1 }, 4711);
  const cluster = await createCluster();
  try {
    const native = await openNativeDatabase(cluster.url());
    const onPostgres = await measure(native, world, (message) => say(`Postgres: ${message}`));
    await native.close();
    const embedded = await openEmbeddedDatabase(null);
    const onPglite = await measure(embedded, world, (message) => say(`embedded: ${message}`));
    await embedded.close();
    if (onPostgres.trust !== onPglite.trust)
      throw new Error('the engines came to different trust: no figure is printed');
    return [...figuresOf('Postgres', onPostgres, 2000), ...figuresOf('embedded', onPglite, 5000)];
  } finally {
    await cluster.dispose();
  }
}

interface Measured {
  /** ms a job, a number a round. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly trust: string;
}

async function measure(database: Database, world: World, say: (message: string) => void): Promise<Measured> {
  await preparePlatform(database);
  await applyMigrations(database, await readMigrations(migrations));
  await database.query('select engine.suspend_schedule()');
  await prepareCrowd(database, world);
  for (let day = 0; day < historyDays; day += 1) {
    await writeDay(database, world, day);
    if (day % 100 === 99) say(`${day + 1} of ${historyDays} days of calls are written …`);
  }
  say('learning the whole year at once …');
  await learn(database, historyDays, new Map());
  await database.execute('analyze');

  const times = new Map<string, number[]>();
  for (let round = 1; round <= rounds; round += 1) {
    await writeDay(database, world, historyDays + round - 1);
    await learn(database, historyDays + round, times);
    say(`one more day, round ${round} …`);
  }
  return { times, trust: await readTrust(database) };
}

async function writeDay(database: Database, world: World, index: number): Promise<void> {
  const day = { index, label: world.label[index]!, votes: world.votes[index]! };
  await writeCalls(database, day);
  await writeOutcomes(database, day, world.outcome[index]!);
}

async function learn(database: Database, day: number, times: Map<string, number[]>): Promise<void> {
  for (const job of jobs) {
    const startedAt = performance.now();
    // A minute after midnight, when everything of the day before is known.
    await database.query(`select public.${job}($1)`, [new Date(startOf(day).getTime() + 60_000)]);
    times.set(job, [...(times.get(job) ?? []), performance.now() - startedAt]);
  }
}

/** To nine digits: the engines' exponentials may differ in the last one. */
async function readTrust(database: Database): Promise<string> {
  const rows = await database.query(
    `select bot_name, round(expected_rate::numeric, 9)::text as rate
     from public.bot_expertise_map order by bot_name, market_regime`,
  );
  return JSON.stringify(rows);
}

function figuresOf(engine: string, { times }: Measured, target: number): Figure[] {
  const days = Array.from({ length: rounds }, (_, round) =>
    [...times.values()].reduce((sum, ofJob) => sum + ofJob[round]!, 0),
  );
  return [
    { name: `a day of learning after a year, ${engine}`, measured: median(days), target },
    ...[...times].map(([job, ofJob]) => ({
      name: `  ${job}, ${engine}`,
      measured: median(ofJob),
      target: null,
    })),
  ];
}
