import { resolve } from 'node:path';
import { createStack, type Stack } from '@quorum/local-stack';
import { runWorker } from '../jobs/run-worker.ts';
import { catchUp, resumeSchedule, suspendSchedule } from '../jobs/sql-schedule.ts';
import { localKeys } from '../local-keys.ts';
import type { Options } from '../parse-options.ts';
import { defaultDataDir, migrationsDir } from '../repository.ts';
import { buildDashboard, serveDashboard } from '../start/dashboard.ts';
import { fillHistory } from '../start/fill-history.ts';
import { logApiErrors } from '../start/log-api-errors.ts';
import { type Market, openMarket } from '../start/open-market.ts';
import { apiPortBeside, requireFreePort } from '../start/ports.ts';
import { type Choice, mergeChoice, recallChoice, rememberChoice } from '../start/remembered-choice.ts';
import { resetDatabase } from '../start/reset-database.ts';
import { createReporter, type Reporter } from '../terminal/reporter.ts';
import { untilStopped } from '../terminal/until-stopped.ts';

/** `npm start`: the database, its history, the dashboard, and then the loop until somebody stops it. */
export async function start(options: Options): Promise<void> {
  const report = createReporter(options.json);
  const stopping = untilStopped();
  const dataDir = resolve(options.dataDir ?? defaultDataDir);
  if (options.dashboard) await requireFreePort(options.port);
  if (options.apiPort !== undefined) await requireFreePort(options.apiPort, '--api-port');
  if (options.reset) await resetDatabase(dataDir, options.databaseUrl);

  logApiErrors(dataDir);

  await using stack = await createStack({
    databaseUrl: options.databaseUrl,
    dataDir,
    migrationsDir,
    keys: localKeys,
    apiPort: options.apiPort ?? (await apiPortBeside(options.port)),
  });
  const choice = mergeChoice(askedFor(options), await recallChoice(dataDir));
  const market = await openMarket(stack.database, choice);
  await rememberChoice(dataDir, choice);
  report.say(`candles from ${market.source.describe()} (${market.why})`);

  const built = options.dashboard ? startBuilding() : null;
  await suspendSchedule(stack.database);
  await fillHistory({ database: stack.database, ...market, report, signal: stopping.signal });
  if (!stopping.signal.aborted) await built?.();
  if (!stopping.signal.aborted) await runLoop(stack, market, options, report, stopping.stopped);
  await market.source.close();
}

/** Builds while the history loads; a failure is kept until somebody waits for it. */
function startBuilding(): () => Promise<void> {
  const result = buildDashboard().then(
    () => null,
    (error: unknown) => error,
  );
  return async () => {
    const failure = await result;
    if (failure !== null) throw failure;
  };
}

async function runLoop(
  stack: Stack,
  { source, symbols }: Market,
  options: Options,
  report: Reporter,
  stopped: Promise<void>,
): Promise<void> {
  const { database, api } = stack;
  const stopWorker = await runWorker({
    database,
    databaseUrl: options.databaseUrl,
    markets: [{ source, symbols }],
    onError: (message) => report.warn(message),
  });
  await catchUp(database);
  const stopSchedule = await resumeSchedule(database);
  const dashboard = options.dashboard
    ? await serveDashboard({ port: options.port, apiUrl: api.url, apiKey: localKeys.publishable })
    : null;

  report.say(`supabase-js: createClient('${api.url}', '${localKeys.publishable}')`, {
    apiUrl: api.url,
    apiKey: localKeys.publishable,
  });
  report.ready(`ready: ${dashboard?.url ?? api.url}`, {
    dashboard: dashboard?.url ?? null,
    apiUrl: api.url,
    apiKey: localKeys.publishable,
    exchange: source.exchange,
    kind: source.kind,
  });
  await stopped;
  report.say('stopping …');
  await dashboard?.stop();
  await stopSchedule();
  await stopWorker();
}

function askedFor({ candles, exchange, exchangeUrl, symbols, seed, from, to, days }: Options): Choice {
  const asked = {
    candles: candles === undefined ? undefined : resolve(candles),
    exchange,
    exchangeUrl,
    symbols,
    seed,
    from,
    to,
    days,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
