import type { Database as Tables } from '@quorum/contracts';
import type { Stack } from '@quorum/local-stack';
import type { DrawnCase } from '@quorum/tracking';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { functionsOf, grantsOf, relationsOf } from '../support/exposed.ts';
import { insertDrawing } from '../support/insert-drawing.ts';
import { keys, openApi } from '../support/open-api.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';

/** The only functions of `public` that are meant for everybody. */
const everybodysFunctions = [
  'get_bot_drawdowns',
  'get_bot_endings',
  'get_bot_equity',
  'get_bot_figures',
  'get_bot_hours',
  'get_bot_reliability',
  'get_bot_streaks',
  'get_correlation_matrix',
  'get_decision_calibration',
  'get_decision_coverage',
  'get_decision_days',
  'get_job_health',
  'get_pair_days',
  'get_reinforcement_days',
  'get_strategy_history',
  'get_tp_sl_stats',
  'identify_current_situation',
];
/** Everybody may call it, and hears that nobody has this key. */
const externalBotsFunction = 'submit_prediction';
/** Permission denied, and: this view cannot be written at all. */
const refusals = ['42501', '55000'];

const candles: DrawnCase['candles'] = [
  ['00:00', 99, 101, 98, 100, 'the calls are made inside this candle'],
  ['00:15', 100, 104, 99, 103, 'both enter at the open'],
  ['00:30', 103, 104, 97, 98, 'nothing'],
  ['00:45', 98, 112, 97, 111, '110 is reached: the target of the long, the stop of the short'],
];
const long: DrawnCase = {
  name: 'a long call that reaches its target',
  candles,
  call: { side: 'LONG', at: '00:05', takeProfit: 110, stopLoss: 90 },
  expected: { entered: ['00:15', 100], exited: ['01:00', 110, 'take_profit'] },
};
const short: DrawnCase = {
  name: 'a short call that is stopped',
  candles,
  call: { side: 'SHORT', at: '00:05', takeProfit: 90, stopLoss: 110 },
  expected: { entered: ['00:15', 100], exited: ['01:00', 110, 'stop_loss'] },
};

describe('supabase-js with the publishable key', { timeout: 60_000 }, () => {
  let stack: Stack;
  let supabase: SupabaseClient<Tables>;
  let grants: string[];

  beforeAll(async () => {
    // The server prints every error it answers with.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stack = await openApi();
    grants = await grantsOf(stack.database);
    await insertDrawing(stack.database, long, 'first');
    const { asOf } = await insertDrawing(stack.database, short, 'second');
    await runJobs(stack.database, asOf, allJobs);
    supabase = createClient<Tables>(stack.api.url, keys.publishable);
  }, 60_000);
  afterAll(() => stack.close());

  describe('reads', () => {
    it('every table and view, and every one of them without an error', async () => {
      const relations = await relationsOf(stack.database, 'public');
      const answers = await Promise.all(
        relations.map(async ({ name }) => ({
          name,
          error: (await plain().from(name).select().limit(1)).error,
        })),
      );
      expect(answers).toEqual(relations.map(({ name }) => ({ name, error: null })));
    });

    it('predictions with what became of them', async () => {
      const { data } = await supabase
        .from('bot_predictions')
        .select('bot_name, side, confidence, prediction_outcomes (exit_reason, net_return, is_correct)')
        .order('side');
      expect(data).toEqual([
        {
          bot_name: 'drawn-bot',
          side: 'LONG',
          confidence: 0.6,
          prediction_outcomes: {
            exit_reason: 'take_profit',
            net_return: expect.closeTo(0.1),
            is_correct: true,
          },
        },
        {
          bot_name: 'drawn-bot',
          side: 'SHORT',
          confidence: 0.6,
          prediction_outcomes: {
            exit_reason: 'stop_loss',
            net_return: expect.closeTo(-0.1),
            is_correct: false,
          },
        },
      ]);
    });

    it('one row of metrics for every bot there is, so that .single() never throws', async () => {
      const { data: bots } = await supabase.from('bots').select('bot_name').neq('bot_name', 'drawn-bot');
      const rows = await Promise.all(
        (bots ?? []).map(({ bot_name }) =>
          supabase
            .from('bot_accuracy_metrics')
            .select('bot_name, ended_count')
            .eq('bot_name', bot_name)
            .single(),
        ),
      );
      expect(rows.map(({ data }) => data)).toEqual(
        (bots ?? []).map(({ bot_name }) => ({ bot_name, ended_count: 0 })),
      );
      expect(rows.length).toBeGreaterThan(0);
    });

    it('the TP/SL performance of a bot, with the founding snippet as it was printed', async () => {
      const botName = 'drawn-bot';
      // Get TP/SL hit rates
      const { data: tpSlStats } = await supabase.rpc('get_tp_sl_stats', {
        p_bot_name: botName,
      });
      expect(tpSlStats).toMatchObject({
        bot_name: 'drawn-bot',
        ended_count: 2,
        take_profit_count: 1,
        stop_loss_count: 1,
        tp_hit_rate: 0.5,
        sl_hit_rate: 0.5,
        avg_hours_to_tp: 0.75,
      });
    });

    it('what the ten lines of a user ask: the last calls of the bot with the most of them', async () => {
      const { data: best } = await supabase
        .from('bot_accuracy_metrics')
        .select('bot_name, ended_count, win_rate')
        .order('ended_count', { ascending: false })
        .limit(1)
        .single();
      const { data: calls, count } = await supabase
        .from('prediction_outcomes')
        .select('symbol, side, net_return', { count: 'exact' })
        .eq('bot_name', best?.bot_name ?? '')
        .order('net_return', { ascending: false });
      expect(best).toEqual({ bot_name: 'drawn-bot', ended_count: 2, win_rate: 0.5 });
      expect([count, calls?.map(({ side }) => side)]).toEqual([2, ['LONG', 'SHORT']]);
    });

    it('the health of every job', async () => {
      const { data } = await supabase.rpc('get_job_health');
      expect(data?.map(({ job_name }) => job_name)).toEqual(
        expect.arrayContaining(['check_tp_sl_hits', 'evaluate_outcomes_24h', 'track_prices_continuous']),
      );
      const { data: later } = await supabase.rpc('get_job_health', { p_at: '2999-01-01T00:00:00Z' });
      expect(new Set(later?.map(({ state }) => state))).toEqual(new Set(['overdue']));
    });

    it('no rows, and no error, for a bot that nobody knows', async () => {
      for (const name of ['nobody', "'; drop table bots; --", 'ボット', '<script>', 'x'.repeat(10_000)]) {
        const { data, error } = await supabase.from('bot_predictions').select().eq('bot_name', name);
        expect([data, error]).toEqual([[], null]);
      }
      const { data } = await supabase.rpc('get_tp_sl_stats', { p_bot_name: 'nobody' });
      expect(data).toMatchObject({ ended_count: 0, tp_hit_rate: null, unknown_reason: expect.any(String) });
    });
  });

  describe.each(['anon', 'authenticated'])('as %s', (role) => {
    let client: SupabaseClient;

    beforeAll(async () => {
      client = plain();
      if (role === 'anon') return;
      const credentials = { email: `${role}@quorum.example`, password: 'correct horse battery staple' };
      const { data } = await client.auth.signUp(credentials);
      expect(data.session?.user.role).toBe(role);
    });

    it('can write to no table and no view', async () => {
      const relations = await relationsOf(stack.database, 'public');
      const before = await countRows(relations);
      const attempts = relations.flatMap(({ name, column }) => [
        { name, verb: 'insert', request: client.from(name).insert({ [column]: null }) },
        {
          name,
          verb: 'update',
          request: client
            .from(name)
            .update({ [column]: null })
            .not(column, 'is', null),
        },
        { name, verb: 'delete', request: client.from(name).delete().not(column, 'is', null) },
      ]);
      const answers = await Promise.all(
        attempts.map(async ({ name, verb, request }) => `${verb} ${name}: ${(await request).error?.code}`),
      );
      expect(answers.filter((answer) => !refusals.some((code) => answer.endsWith(code)))).toEqual([]);
      expect(answers.length).toBeGreaterThan(50);
      expect(await countRows(relations)).toEqual(before);
    });

    it('can call the functions meant for everybody and no other: no job, nothing that writes', async () => {
      const functions = await functionsOf(stack.database, 'public');
      const answers = await Promise.all(
        functions.map(async ({ name, arguments: names }) => {
          const { error } = await client.rpc(
            name,
            Object.fromEntries(names.map((argument) => [argument, null])),
          );
          return { name, code: error?.code ?? null };
        }),
      );
      const others = answers.filter(
        ({ name }) => ![...everybodysFunctions, externalBotsFunction].includes(name),
      );
      expect(answers).toContainEqual({ name: externalBotsFunction, code: 'PT401' });
      expect(others.filter(({ code }) => code !== '42501')).toEqual([]);
      expect(others.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['check_tp_sl_hits', 'update_bot_metrics']),
      );
      expect(answers.filter(({ code }) => code === null).map(({ name }) => name)).toEqual(
        everybodysFunctions,
      );
    });

    it.each(['engine', 'cron', 'auth', 'supabase_migrations', 'pg_catalog'])(
      'cannot see schema %s, its tables or its functions',
      async (schema) => {
        const relations = (await relationsOf(stack.database, schema)).slice(0, 30);
        const functions = (await functionsOf(stack.database, schema)).slice(0, 30);
        const answers = await Promise.all([
          ...relations.map(({ name }) => client.schema(schema).from(name).select()),
          ...functions.map(({ name }) => client.schema(schema).rpc(name)),
          client.schema(schema).from('anything').select(),
        ]);
        expect(new Set(answers.map(({ error }) => error?.code))).toEqual(new Set(['PGRST106']));
      },
    );
  });

  describe('is not shaken by', () => {
    it.each<[string, (client: SupabaseClient) => PromiseLike<{ status: number; error: unknown }>]>([
      [
        'a huge offset',
        (client) =>
          client
            .from('bots')
            .select()
            .range(1e9, 1e9 + 10),
      ],
      [
        'a huge offset with a count',
        (client) => client.from('bots').select('*', { count: 'exact' }).range(1e9, 2e9),
      ],
      ['a huge limit', (client) => client.from('bots').select().limit(1e15)],
      ['a negative range', (client) => client.from('bots').select().range(-5, -1)],
      ['a column that is not there', (client) => client.from('bots').select('nonsense')],
      ['an order by one that is not there', (client) => client.from('bots').select().order('nonsense')],
      [
        'a filter of the wrong type',
        (client) => client.from('bot_predictions').select().eq('prediction_id', 'abc'),
      ],
      ['half a filter', (client) => client.from('bots').select().or('and(')],
      ['a NUL', (client) => client.from('bots').select().eq('bot_name', 'a\0b')],
      ['a filter of 100 kB', (client) => client.from('bots').select().eq('bot_name', 'x'.repeat(100_000))],
      [
        'a pattern that backtracks',
        (client) =>
          client
            .from('bots')
            .select()
            .like('thesis', `${'%a'.repeat(500)}%`),
      ],
      [
        'a wide embedding',
        (client) =>
          client.from('bots').select('*, bot_predictions(*, prediction_outcomes(*, tp_sl_events(*)))'),
      ],
      ['an aggregate over everything', (client) => client.from('bots').select('bot_name.count()')],
      ['a table that is not there', (client) => client.from('nowhere').select()],
      ['a function that is not there', (client) => client.rpc('nowhere')],
      ['arguments of the wrong name', (client) => client.rpc('get_tp_sl_stats', { nonsense: 1 })],
      ['arguments of the wrong type', (client) => client.rpc('get_job_health', { p_at: 'not a time' })],
    ])('%s', async (_what, request) => {
      const { status, error } = await request(plain());
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(error)).not.toMatch(/\bselect\b|\bfrom "|[a-z_]+\.(ts|js|c):\d+/i);
      expect((await supabase.from('bots').select('bot_name').limit(1)).data).toHaveLength(1);
    });
  });

  describe('and the server behind it', () => {
    it('answers 401 without a key and with a wrong one', async () => {
      const statuses = await Promise.all(
        [{}, { apikey: 'sb_publishable_wrong' }, { authorization: 'Bearer nonsense' }].map(
          async (headers: Record<string, string>) =>
            (await fetch(`${stack.api.url}/rest/v1/bots`, { headers })).status,
        ),
      );
      expect(statuses).toEqual([401, 401, 401]);
    });

    it('serves nothing without a key: no page, no settings, no catalogue, no address of the database', async () => {
      const paths = [
        '/',
        '/admin',
        '/_system/config',
        '/_system/info',
        '/_system/introspect',
        '/storage/v1/bucket',
      ];
      const answers = await Promise.all(
        paths.map(async (path) => `${path} ${(await fetch(`${stack.api.url}${path}`)).status}`),
      );
      expect(answers.filter((answer) => !/ 40[14]$/.test(answer))).toEqual([]);
    });

    it('has left every grant as the migrations made it', async () => {
      expect(await grantsOf(stack.database)).toEqual(grants);
      const written = grants.filter((line) => /^relation .*\b(anon|authenticated)=[^/]*[^r/]\//.test(line));
      expect(written).toEqual([]);
    });
  });

  /** A client without types, for questions that the types forbid. */
  function plain(): SupabaseClient {
    return createClient(stack.api.url, keys.publishable, { auth: { persistSession: false } });
  }

  async function countRows(relations: readonly { readonly name: string }[]): Promise<unknown[]> {
    const counts = relations.map(
      ({ name }) => `select '${name}' as name, count(*) as rows from public.${name}`,
    );
    return stack.database.query(`${counts.join(' union all ')} order by name`);
  }
});
