import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Database as Tables } from '@quorum/contracts';
import type { Stack } from '@quorum/local-stack';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { insertCandles } from '../support/insert-candles.ts';
import { keys, openApi } from '../support/open-api.ts';

const run = promisify(execFile);
const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
const hasPython = await run('python3', ['--version']).then(
  () => true,
  () => false,
);

const HOUR = 60 * 60_000;
const instrument = { exchange: 'test', symbol: 'AAAUSDT' };

describe('an external bot with the publishable key', { timeout: 60_000 }, () => {
  let stack: Stack;
  let supabase: SupabaseClient<Tables>;
  let bot: { p_bot_name: string; p_bot_key: string };

  beforeAll(async () => {
    // The server prints every error it answers with.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stack = await openApi();
    await arrangeMarket();
    const [row] = await stack.database.query<{ key: string }>(
      "select engine.register_external_bot('my-bot', '1h') as key",
    );
    bot = { p_bot_name: 'my-bot', p_bot_key: row?.key ?? '' };
    supabase = createClient<Tables>(stack.api.url, keys.publishable);
  }, 60_000);
  afterAll(() => stack.close());

  /** Three hourly candles at 100, the last one closed with this hour. */
  async function arrangeMarket(): Promise<void> {
    const hour = Math.floor(Date.now() / HOUR) * HOUR;
    const flat = { open: 100, high: 100, low: 100, close: 100, volume: 1 };
    await stack.database.execute(
      `insert into public.exchanges (exchange, kind) values ('test', 'recorded');
       insert into public.market_symbols (exchange, symbol) values ('test', 'AAAUSDT')`,
    );
    const candles = [3, 2, 1].map((back) => ({ openedAt: hour - back * HOUR, ...flat }));
    await insertCandles(stack.database, instrument, { timeframe: '1h', candles }, hour);
  }

  const sound = () => ({
    ...bot,
    p_symbol: 'AAAUSDT',
    p_side: 'LONG',
    p_confidence: 0.6,
    p_take_profit: 110,
    p_stop_loss: 95,
  });

  it('makes a call, reads it back and may send it again', async () => {
    const call = { ...sound(), p_client_id: 'call-1' };
    const first = await supabase.rpc('submit_prediction', call);
    const second = await supabase.rpc('submit_prediction', call);
    expect(first.error).toBeNull();
    expect(Number(first.data?.reference_price)).toBe(100);
    expect([first.data?.is_new, second.data?.is_new]).toEqual([true, false]);
    expect(second.data?.prediction_id).toBe(first.data?.prediction_id);
    const { data } = await supabase
      .from('bot_predictions')
      .select('bot_name, symbol, side, timeframe, origin')
      .eq('client_id', 'call-1')
      .single();
    expect(data).toEqual({
      bot_name: 'my-bot',
      symbol: 'AAAUSDT',
      side: 'LONG',
      timeframe: '1h',
      origin: 'external',
    });
  });

  it('that sends a call eight times at once has made it once', async () => {
    const call = { ...sound(), p_client_id: 'at-once' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => supabase.rpc('submit_prediction', call)),
    );
    expect(answers.map(({ error }) => error)).toEqual(Array(8).fill(null));
    expect(new Set(answers.map(({ data }) => data?.prediction_id)).size).toBe(1);
    expect(answers.filter(({ data }) => data?.is_new)).toHaveLength(1);
  });

  it.each([
    [
      'a target on the wrong side',
      { p_take_profit: 95 },
      { status: 400, code: '22023', message: 'take_profit 95 is not above the entry 100 of a LONG' },
    ],
    [
      'a wrong key',
      { p_bot_key: 'qk_wrong' },
      { status: 401, code: 'PT401', message: 'no bot has this name and key' },
    ],
    [
      'an unknown symbol',
      { p_symbol: '<script>' },
      { status: 400, code: '22023', message: 'symbol "<script>" is not known' },
    ],
    [
      'a confidence that is no number',
      { p_confidence: 'NaN' as unknown as number },
      {
        status: 400,
        code: '22023',
        message: 'confidence NaN is not a probability: send a number above 0 and below 1',
      },
    ],
    [
      'another call under a known id',
      { p_client_id: 'call-1', p_stop_loss: 90 },
      {
        status: 409,
        code: 'PT409',
        message: expect.stringMatching(/^client id "call-1" belongs to another call of this bot/),
      },
    ],
  ])('is refused because of %s', async (_what, fault, { status, code, message }) => {
    const answer = await supabase.rpc('submit_prediction', { ...sound(), ...fault });
    expect({ status: answer.status, code: answer.error?.code, message: answer.error?.message }).toEqual({
      status,
      code,
      message,
    });
  });

  it('is told what to do when its calls of a minute are used up', async () => {
    await stack.database.query(
      "update engine.bot_call_limits set minute = 'infinity', call_count = calls_per_minute where bot_name = 'my-bot'",
    );
    const { status, error } = await supabase.rpc('submit_prediction', sound());
    await stack.database.query(
      "update engine.bot_call_limits set minute = '-infinity', call_count = 0 where bot_name = 'my-bot'",
    );
    expect([status, error?.code, error?.message]).toEqual([
      429,
      'PT429',
      '"my-bot" has made all the calls of this minute',
    ]);
    expect(error?.hint).toMatch(/^Try again in \d+ seconds\.$/);
  });

  describe('finds that the example', () => {
    let folder: string;

    beforeAll(async () => {
      // A folder as a user has it: the example, and supabase-js beside it.
      folder = await mkdtemp(join(tmpdir(), 'quorum-examples-'));
      for (const file of ['submit.sh', 'submit.ts', 'submit.py'])
        await copyFile(join(examples, file), join(folder, file));
      await mkdir(join(folder, 'node_modules', '@supabase'), { recursive: true });
      const entry = createRequire(import.meta.url).resolve('@supabase/supabase-js/package.json');
      await symlink(dirname(entry), join(folder, 'node_modules', '@supabase', 'supabase-js'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    function runExample(program: string, file: string, ...call: string[]) {
      const environment = {
        ...process.env,
        QUORUM_URL: stack.api.url,
        QUORUM_KEY: keys.publishable,
        BOT_NAME: bot.p_bot_name,
        BOT_KEY: bot.p_bot_key,
      };
      return run(program, [join(folder, file), ...call], { env: environment, cwd: folder });
    }

    it.for([
      ['in curl', 'sh', 'submit.sh'],
      ['in TypeScript', process.execPath, 'submit.ts'],
      ['in Python', 'python3', 'submit.py'],
    ])(
      '%s makes a call and hears what is wrong with another',
      async ([_what, program = '', file = ''], { skip }) => {
        skip(program === 'python3' && !hasPython, 'there is no python3');
        const { stdout } = await runExample(program, file, 'AAAUSDT', 'SHORT', '0.55', '90', '105');
        expect(JSON.parse(stdout)).toMatchObject({ is_new: true, prediction_id: expect.any(Number) });
        const refused = await runExample(program, file, 'AAAUSDT', 'SHORT', '55', '90', '105').catch(
          (error: { code: number; stdout: string; stderr: string }) => error,
        );
        expect(refused).toMatchObject({ code: expect.any(Number) });
        expect(refused.stdout + refused.stderr).toContain('confidence 55 is not a probability');
      },
    );
  });
});
