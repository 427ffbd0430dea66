import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Evaluation,
  type EvaluationInput,
  evaluate,
  type RunFacts,
  renderCoverage,
  renderReport,
} from '@quorum/evaluation';
import { lockDataDir } from '@quorum/local-stack';
import { chooseCandleSource } from '@quorum/market-data';
import { openEvaluationDatabase } from '../evaluation/open-evaluation-database.ts';
import { printEvaluation } from '../evaluation/print-evaluation.ts';
import { countCalls, readWalk } from '../evaluation/read-walk.ts';
import { walkForward } from '../evaluation/walk-forward.ts';
import { walkKey } from '../evaluation/walk-key.ts';
import type { Options } from '../parse-options.ts';
import { repository } from '../repository.ts';
import { createReporter } from '../terminal/reporter.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { UsageError } from '../usage-error.ts';

/** Each folder of candles and readings; `--candles` may be given more than once. */
export interface EvaluateOptions extends Omit<Options, 'candles'> {
  readonly candles: readonly string[];
}

/** Replays recorded candles through everything that runs live, and holds the vote against simpler methods. */
export async function evaluateCandles(options: EvaluateOptions): Promise<void> {
  if (options.candles.length === 0)
    throw new UsageError('evaluate needs --candles, a folder of recorded candles');
  const report = createReporter(options.json);
  const stopping = untilStopped();
  const candles = options.candles.map((folder) => resolve(folder));
  const { source } = await chooseCandleSource({ candlesDir: candles, symbols: options.symbols });
  const folder = await folderOf(options, candles);
  const place = await openEvaluationDatabase({ ...options, engine: options.engine ?? null, folder });
  try {
    report.say(`${place.engine}, ${source.describe()}`);
    const walk = await walkForward(place.database, source, options, report, stopping.signal);
    if (stopping.signal.aborted) {
      report.say('stopped: the same command goes on from here');
      return;
    }
    const input = await readWalk(place.database, source.exchange, walk.period);
    report.say(`${input.decisions.length.toLocaleString('en')} decisions to score`);
    await present(options, input, {
      candles: source.describe(),
      engine: place.engine,
      scanEvery: options.scanEvery,
      callCount: await countCalls(place.database),
      tookSeconds: walk.tookSeconds,
    });
  } finally {
    await place.close();
    await source.close();
  }
}

async function present(options: EvaluateOptions, input: EvaluationInput, run: RunFacts): Promise<void> {
  const evaluation: Evaluation = evaluate(input);
  if (options.report !== undefined) await writeFile(options.report, renderReport(evaluation, run));
  if (options.picture !== undefined) await writeFile(options.picture, renderCoverage(evaluation));
  const text = options.json ? JSON.stringify({ run, ...evaluation }) : printEvaluation(evaluation);
  process.stdout.write(`${text}\n`);
  if (options.report !== undefined && !options.json)
    process.stdout.write(`\nthe report: ${options.report}\n`);
}

/** One folder a walk, so that the same question finds what was begun and another one does not disturb it. */
async function folderOf(options: EvaluateOptions, candles: readonly string[]): Promise<string> {
  const { symbols = null, from = null, to = null, scanEvery } = options;
  const key = walkKey({ candles, symbols, from, to, scanEvery });
  const folder = resolve(options.dataDir ?? join(repository, '.quorum', 'evaluation', key));
  if (options.reset) {
    const release = await lockDataDir(folder);
    await release();
    await rm(folder, { recursive: true, force: true });
  }
  return folder;
}
