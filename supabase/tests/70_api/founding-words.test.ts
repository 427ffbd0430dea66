import { join } from 'node:path';
import { createCluster, createStack, type Stack } from '@quorum/local-stack';
import { preparedDatabase } from '@quorum/local-stack/testing';
import { createSimulatedSource } from '@quorum/market-data';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ingestCandles } from '../../../apps/worker/src/jobs/ingest-candles.ts';
import { replayMarket } from '../../../apps/worker/src/jobs/replay-market.ts';
import { registerSource } from '../../../apps/worker/src/market/register-source.ts';
import { foundingJobs, foundingSnippets, foundingStatements, type Words } from '../support/founding-words.ts';
import { keys } from '../support/open-api.ts';

const HOUR = 3_900_000;
const DAY = 24 * HOUR;
const migrationsDir = join(import.meta.dirname, '..', '..', 'migrations');
const symbols = ['BTCUSDT', 'ETHUSDT', 'SOLUSDT'];
/** How Postgres writes the cadences of the document. */
const periods: Record<string, string> = {
  'every 15 min': '00:15:00',
  hourly: '01:00:00',
  'every 6h': '06:00:00',
  daily: '1 day',
};

const onServer = Boolean(process.env.QUORUM_TEST_DATABASE_URL);
const embedded = async () =>
  createStack({ dataDir: null, beginAs: await preparedDatabase(), migrationsDir, keys });

/** On a server of its own: only the database that is named in its configuration has pg_cron. */
async function native(): Promise<Stack> {
  const cluster = await createCluster();
  const stack = await createStack({ databaseUrl: cluster.url(), migrationsDir, keys });
  return {
    ...stack,
    close: async () => {
      await stack.close();
      await cluster.dispose();
    },
  };
}

/** Runs a printed snippet and hands back what it declared, by name. */
async function runSnippet(
  { text }: Words,
  supabase: SupabaseClient,
  botName: string,
): Promise<Record<string, unknown>> {
  const repaired = text.replace(".eq('situation_id', situation)", ".eq('situation_id', situation.data)");
  const declared = [...text.matchAll(/^const (?:\{ data: (\w+) \}|(\w+)) =/gm)].map(([, a, b]) => a ?? b);
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  const run = new AsyncFunction('supabase', 'botName', `${repaired}\nreturn { ${declared.join(', ')} };`);
  return run(supabase, botName);
}

const allSnippets = async (supabase: SupabaseClient, botName: string) => {
  const declared: Record<string, unknown> = {};
  for (const snippet of foundingSnippets)
    Object.assign(declared, await runSnippet(snippet, supabase, botName));
  return declared;
};

describe('the founding document', () => {
  it('prints five snippets, fifteen statements and nine jobs that have to work', () => {
    expect([foundingSnippets.length, foundingStatements.length, foundingJobs.length]).toEqual([5, 15, 9]);
  });
});

describe("the founding document's words on a fresh database", {
  timeout: 300_000,
}, () => {
  let stack: Stack;
  let supabase: SupabaseClient;

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stack = await (onServer ? native() : embedded());
    supabase = createClient(stack.api.url, keys.publishable);
  }, 300_000);
  afterAll(() => stack.close());

  it.each(foundingStatements.map(({ title, text }) => [title, text]))('%s: %s', async (_title, text) => {
    await expect(stack.database.query(text)).resolves.toBeInstanceOf(Array);
  });

  it('run for every bot, and every .single() finds its row', async () => {
    const bots = await stack.database.query<{ name: string }>(
      'select bot_name as name from public.bots where not is_ensemble order by bot_name',
    );
    expect(bots.length).toBe(87);
    for (const { name } of bots) {
      expect(await allSnippets(supabase, name)).toMatchObject({
        metrics: { bot_name: name, market_regime: 'ALL' },
        situation: { error: null },
        trust: { bot_name: name, trust_score: expect.any(Number) },
        correlations: expect.any(Array),
        tpSlStats: { bot_name: name },
        probation: { bot_name: name, is_on_probation: false },
      });
    }
  });

  it('name cron jobs that are there, as often as they say', async () => {
    const jobs = await stack.database.query(
      `select job_name as name, period::text as period
       from public.job_schedule join cron.job on jobname = job_name
       where active and job_name = any ($1) order by job_name`,
      [foundingJobs.map(({ name }) => name)],
    );
    const promised = foundingJobs.map(({ name, cadence }) => ({ name, period: periods[cadence] }));
    expect(jobs).toEqual(promised.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  });
});

// A replay takes long and writes the same rows on both engines: one of them is asked.
if (!onServer) {
  describe("the founding document's words after a replay", { timeout: 900_000 }, () => {
    let stack: Stack;
    let supabase: SupabaseClient;

    beforeAll(async () => {
      stack = await embedded();
      supabase = createClient(stack.api.url, keys.publishable);
      // Rules that are quick to decide, so that a few days show somebody on probation.
      await stack.database.execute(
        `update public.settings
       set value = case setting_name
         when 'rehab_disable_below' then 0.65 when 'rehab_disable_after' then 3 when 'rehab_disabled_days' then 1
         else value end`,
      );
      await replayLastDays(4);
    }, 900_000);
    afterAll(() => stack.close());

    /** The last days of a simulated market, every job at its minute, up to the full hour. */
    async function replayLastDays(days: number): Promise<void> {
      const { database } = stack;
      const to = Math.floor(Date.now() / HOUR) * HOUR;
      const from = to - days * DAY;
      const source = createSimulatedSource({ seed: 7, symbols });
      await registerSource(database, source, await source.symbols());
      const series = symbols.map((symbol) => ({
        symbol,
        timeframe: '1h' as const,
        from: from - 700 * HOUR,
        to,
      }));
      await ingestCandles({ database, source, series, asOf: to });
      await replayMarket({ database, exchange: 'simulated', symbols, from, to, scanEvery: 4 });
    }

    it.each(foundingStatements.map(({ title, text }) => [title, text]))(
      '%s return rows: %s',
      async (_title, text) => {
        const rows = await stack.database.query(text);
        expect(rows.length).toBeGreaterThan(0);
        if ('count' in (rows[0] ?? {})) expect(Number(rows[0]?.count)).toBeGreaterThan(0);
      },
    );

    it('show a bot with its figures, its trust, its relatives and its targets', async () => {
      const [bot] = await stack.database.query<{ name: string }>(
        'select bot_name as name from public.bot_accuracy_metrics where bot_name <> $1 order by decided_count desc, 1 limit 1',
        ['quorum'],
      );
      const name = bot?.name ?? '';
      const found = await allSnippets(supabase, name);
      expect(found).toMatchObject({
        metrics: { bot_name: name, trade_count: expect.any(Number), current_streak: expect.any(Number) },
        situation: { error: null, data: expect.any(Number) },
        trust: { bot_name: name, trust_score: expect.any(Number) },
        tpSlStats: { bot_name: name, ended_count: expect.any(Number) },
        probation: { bot_name: name, is_on_probation: expect.any(Boolean) },
      });
      expect((found.metrics as { trade_count: number }).trade_count).toBeGreaterThan(0);
      expect((found.tpSlStats as { ended_count: number }).ended_count).toBeGreaterThan(0);
      expect(found.correlations).toHaveLength(86);
    });

    it('show who is on probation, with how far it has come', async () => {
      const { data } = await supabase
        .from('bot_probation_status')
        .select('*')
        .eq('is_on_probation', true)
        .limit(1)
        .single();
      const found = await allSnippets(supabase, data?.bot_name);
      expect(found.probation).toMatchObject({
        is_on_probation: true,
        probation_prediction_count: expect.any(Number),
        strike_count: expect.any(Number),
        reason: expect.stringMatching(/probation/),
      });
    });
  });
}
