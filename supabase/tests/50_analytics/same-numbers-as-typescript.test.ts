import type { Database, Queryable } from '@quorum/local-stack';
import {
  accountDays,
  accuracy,
  adjustedSharpeRatio,
  annualised,
  averageLoss,
  averageWin,
  brierScore,
  calmarRatio,
  compoundAnnualGrowthRate,
  conditionalValueAtRisk,
  currentDrawdown,
  endOfUtcDay,
  equityOf,
  expectancy,
  expectancyInR,
  expectedCalibrationError,
  type Figure,
  isoDay,
  kurtosis,
  logLoss,
  type MarkedTrade,
  maximumDrawdown,
  maximumDrawdownDuration,
  meanExposure,
  meanTurnover,
  minimumTrackRecordLength,
  momentsOf,
  payoffRatio,
  probabilisticSharpeRatio,
  probabilityAboveHalf,
  profitFactor,
  recoveryTime,
  reliabilityBins,
  runsTest,
  sharpeEvidence,
  sharpeRatio,
  skewness,
  sortinoRatio,
  standardDeviation,
  summariseStreaks,
  tallyTrades,
  valueAtRisk,
  winRate,
  worstDrawdowns,
} from '@quorum/metrics';
import { marketBegin } from '@quorum/tracking/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inScratch } from '../support/in-scratch.ts';
import { type EndedCall, insertEndedCalls } from '../support/insert-ended-calls.ts';
import { insertRandomMarket } from '../support/insert-random-market.ts';
import { openMigratedDatabase } from '../support/migrated-database.ts';
import { randomMarket } from '../support/random-market.ts';
import { allJobs, runJobs } from '../support/run-jobs.ts';
import { runsOr, seed } from '../support/seed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const runs = runsOr(4);

let database: Database;
beforeAll(async () => {
  database = await openMigratedDatabase();
}, 60_000);
afterAll(() => database.close());

describe('the account of a bot', { timeout: 120_000 }, () => {
  it('is that of packages/metrics on every day, marked to the candles of its trades', async () => {
    for (const marketSeed of [seed, seed + 1]) {
      const asOf = marketBegin + 3 * DAY + 5 * HOUR;
      const { states, trades } = await inScratch(database, async (scratch) => {
        await insertRandomMarket(scratch, randomMarket(marketSeed));
        await runJobs(scratch, asOf - 9 * HOUR, allJobs);
        await runJobs(scratch, asOf, allJobs);
        return { states: await readStates(scratch), trades: await readTrades(scratch) };
      });
      expect(trades.size).toBe(5);
      for (const [bot, marked] of trades) {
        const days = accountDays(marked, { asOf }).filter(({ aliveCount }) => aliveCount > 0);
        expect(states.get(bot)?.length).toBe(days.length);
        days.forEach((day, index) => {
          const state = states.get(bot)![index]!;
          expect(state.day).toBe(isoDay(day.day));
          expect(state.alive_count).toBe(day.aliveCount);
          expect(state.net_return).toBeCloseTo(day.netReturn, 12);
          expect(state.exposure).toBeCloseTo(day.exposure, 12);
          expect(state.turnover).toBeCloseTo(day.turnover, 10);
        });
      }
    }
  });
});

interface State {
  readonly bot_name: string;
  readonly day: string;
  readonly alive_count: number;
  readonly net_return: number;
  readonly exposure: number;
  readonly turnover: number;
}

async function readStates(scratch: Queryable): Promise<Map<string, State[]>> {
  const rows = await scratch.query<State>(
    `select bot_name, day::text, alive_count, net_return, exposure, turnover
     from public.bot_daily_states order by bot_name, day`,
  );
  return Map.groupBy(rows, ({ bot_name }) => bot_name);
}

interface TradeRow {
  readonly bot_name: string;
  readonly direction: 1 | -1;
  readonly leverage: number;
  readonly entry_price: number;
  readonly entered_at: number;
  readonly exited_at: number | null;
  readonly net_return: number | null;
  readonly closes: { at: number; price: number }[] | null;
}

async function readTrades(scratch: Queryable): Promise<Map<string, MarkedTrade[]>> {
  const rows = await scratch.query<TradeRow>(
    `select bot_name, case side when 'LONG' then 1 else -1 end as direction, leverage::float8, entry_price::float8,
       (extract(epoch from entered_at) * 1000)::float8 as entered_at,
       (extract(epoch from exited_at) * 1000)::float8 as exited_at, net_return,
       (select jsonb_agg(jsonb_build_object(
          'at', (extract(epoch from opened_at + engine.timeframe_length(outcome.timeframe)) * 1000)::float8,
          'price', close::float8) order by opened_at)
        from public.market_candles as candle
        where candle.exchange = outcome.exchange and candle.symbol = outcome.symbol
          and candle.timeframe = outcome.timeframe) as closes
     from public.prediction_outcomes as outcome where entered_at is not null`,
  );
  const trades = rows.map((row) => [row.bot_name, markedTradeOf(row)] as const);
  return new Map(
    [...Map.groupBy(trades, ([bot]) => bot)].map(([bot, own]) => [bot, own.map(([, trade]) => trade)]),
  );
}

/** A limit that is filled and stopped in one candle ends the moment it enters: here, a millisecond later. */
function markedTradeOf(row: TradeRow): MarkedTrade {
  const isInstant = row.exited_at !== null && row.exited_at <= row.entered_at;
  return {
    direction: row.direction,
    leverage: row.leverage,
    entryPrice: row.entry_price,
    enteredAt: isInstant ? row.entered_at - 1 : row.entered_at,
    end: row.exited_at === null ? null : { exitedAt: row.exited_at, netReturn: row.net_return! },
    closes: row.closes ?? [],
  };
}

const endedCall = (botName: string): fc.Arbitrary<EndedCall> =>
  fc
    .record({
      enteredAt: fc.integer({ min: 0, max: 130 * 24 * 4 }).map((quarter) => marketBegin + quarter * 900_000),
      quarters: fc.integer({ min: 1, max: 200 }),
      netReturn: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: -900, max: 1000 }).map((bp) => bp / 10_000) },
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.constantFrom(-1, 2.5) },
      ),
      confidence: fc.integer({ min: 1, max: 999 }).map((permille) => permille / 1000),
      isCorrect: fc.option(fc.boolean(), { freq: 9 }),
      leverage: fc.constantFrom(1, 2, 5),
      side: fc.constantFrom('LONG', 'SHORT'),
      stopLoss: fc.integer({ min: 80, max: 99 }),
      favourableMove: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
      adverseMove: fc.integer({ min: 0, max: 99 }).map((percent) => 0 - percent / 100),
    })
    .map(({ quarters, ...call }) => ({ ...call, botName, exitedAt: call.enteredAt + quarters * 900_000 }));

const history = fc.tuple(
  fc.array(endedCall('busy-bot'), { minLength: 150, maxLength: 400, size: 'max' }),
  fc.array(endedCall('quiet-bot'), { minLength: 1, maxLength: 12 }),
);

describe('the figures of a bot', { timeout: 120_000 }, () => {
  it('are those of packages/metrics, of either side and of both, null with a reason where they are unknown', async () => {
    const property = fc.asyncProperty(history, async (parts) => {
      const calls = parts.flat();
      const asOf = endOfUtcDay(Math.floor(Math.max(...calls.map(({ exitedAt }) => exitedAt)) / DAY));
      const { rows, sides, drawdowns, streaks, calibrations } = await inScratch(database, async (scratch) => {
        await insertEndedCalls(scratch, calls);
        for (const at of [asOf - 60 * DAY, asOf - 2 * DAY, asOf])
          await runJobs(scratch, at, ['calculate_advanced_metrics']);
        return {
          rows: await byBot(
            scratch,
            `select to_jsonb(line) as line from public.bot_advanced_metrics as line where market_regime = 'ALL'`,
          ),
          sides: await scratch.query<{
            bot_name: string;
            side: EndedCall['side'];
            line: Row;
            last_equity: number;
          }>(
            `select bot.bot_name, choice.side, to_jsonb(public.get_bot_figures(bot.bot_name, p_side => choice.side)) as line,
               (select equity from public.get_bot_equity(bot.bot_name, p_side => choice.side) order by day desc limit 1) as last_equity
             from public.bots as bot cross join (values ('LONG'), ('SHORT')) as choice (side)
             where bot.family = 'drawn'`,
          ),
          drawdowns: await scratch.query<{ bot_name: string; depth: number }>(
            'select bot_name, depth from public.bot_drawdowns order by bot_name, rank',
          ),
          streaks: await byBot(
            scratch,
            'select to_jsonb(line) as line from public.bot_performance_streaks as line',
          ),
          calibrations: await byBot(
            scratch,
            'select to_jsonb(line) as line from public.bot_calibration as line',
          ),
        };
      });
      for (const bot of new Set(calls.map(({ botName }) => botName))) {
        const own = calls
          .map((call, index) => ({ ...call, index }))
          .filter(({ botName }) => botName === bot)
          .toSorted((a, b) => a.exitedAt - b.exitedAt || a.index - b.index);
        compareFigures(rows.get(bot)!, own, asOf);
        for (const { side, line, last_equity } of sides.filter(({ bot_name }) => bot_name === bot)) {
          const calls = own.filter((call) => call.side === side);
          expect(line.trade_count).toBe(calls.length);
          if (calls.length === 0) continue;
          compareFigures(line, calls, asOf);
          expect(last_equity).toBeCloseTo(equityOf(returnsOf(calls, asOf)).at(-1)!, 9);
        }
        const equity = equityOf(returnsOf(own, asOf));
        const worst = worstDrawdowns(equity).map(({ depth }) => depth);
        const shown = drawdowns.filter(({ bot_name }) => bot_name === bot).map(({ depth }) => depth);
        expect(shown.length).toBe(worst.length);
        for (const [index, depth] of worst.entries()) expect(shown[index]).toBeCloseTo(depth, 9);
        compareStreaks(streaks.get(bot)!, own);
        compareScores(calibrations.get(bot)!, own);
      }
    });
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  });
});

type Row = Record<string, unknown>;

async function byBot(scratch: Queryable, question: string): Promise<Map<string, Row>> {
  const lines = await scratch.query<{ line: Row }>(question);
  return new Map(lines.map(({ line }) => [String(line.bot_name), line]));
}

function tradesOf(calls: readonly EndedCall[]): MarkedTrade[] {
  return calls.map(({ enteredAt, exitedAt, netReturn, leverage }) => ({
    direction: 1,
    leverage,
    entryPrice: 100,
    enteredAt,
    end: { exitedAt, netReturn },
    closes: [],
  }));
}

function returnsOf(calls: readonly EndedCall[], asOf: number): number[] {
  return accountDays(tradesOf(calls), { asOf }).map(({ netReturn }) => netReturn);
}

function compareFigures(row: Row, calls: readonly EndedCall[], asOf: number): void {
  const days = accountDays(tradesOf(calls), { asOf });
  const returns = days.map(({ netReturn }) => netReturn);
  const equity = equityOf(returns);
  const tally = tallyTrades(calls.map(({ netReturn }) => netReturn));
  const moments = momentsOf(returns);
  const evidence = sharpeEvidence(returns);
  const decided = calls.filter(({ isCorrect }) => isCorrect !== null);
  const right = decided.filter(({ isCorrect }) => isCorrect).length;
  const expected: Record<string, Figure> = {
    cagr: compoundAnnualGrowthRate(equity),
    annual_volatility: annualised(standardDeviation(moments), returns.length),
    sharpe_ratio: annualised(sharpeRatio(moments), returns.length),
    sharpe_per_day: sharpeRatio(moments),
    sharpe_ratio_adjusted: adjustedSharpeRatio(returns),
    sortino_ratio: annualised(sortinoRatio(returns), returns.length),
    calmar_ratio: calmarRatio(equity),
    max_drawdown: maximumDrawdown(equity),
    current_drawdown: currentDrawdown(equity),
    max_drawdown_days: maximumDrawdownDuration(equity),
    recovery_days: recoveryTime(equity),
    value_at_risk_95: valueAtRisk(returns),
    conditional_value_at_risk_95: conditionalValueAtRisk(returns),
    skewness: skewness(returns),
    kurtosis: kurtosis(returns),
    exposure: meanExposure(days),
    turnover_per_day: meanTurnover(days),
    win_rate: winRate(tally),
    profit_factor: profitFactor(tally),
    expectancy: expectancy(tally),
    expectancy_r: expectancyInR(
      calls.map(({ netReturn, leverage, stopLoss }) => ({
        netReturn,
        plannedRisk: (leverage * (100 - stopLoss)) / 100,
      })),
    ),
    average_win: averageWin(tally),
    average_loss: averageLoss(tally),
    payoff_ratio: payoffRatio(tally),
    probabilistic_sharpe: evidence.value === null ? evidence : probabilisticSharpeRatio(evidence.value),
    minimum_track_record_days: evidence.value === null ? evidence : minimumTrackRecordLength(evidence.value),
  };
  expect(row.day_count).toBe(days.length);
  expect(row.first_day).toBe(isoDay(days[0]!.day));
  expect(row.total_return).toBeCloseTo(equity.at(-1)! - 1, 9);
  expect([row.best_trade, row.worst_trade]).toEqual([tally.best, tally.worst]);
  expect(row.mean_favourable).toBeCloseTo(meanOf(calls.map(({ favourableMove }) => favourableMove)), 12);
  expect(row.mean_adverse).toBeCloseTo(meanOf(calls.map(({ adverseMove }) => adverseMove)), 12);
  expect([row.decided_count, row.correct_count]).toEqual([decided.length, right]);
  expect(row.accuracy).toEqual(accuracy(right, decided.length).value);
  const effective = row.effective_count;
  if (typeof effective === 'number') {
    expect(effective).toBeLessThanOrEqual(decided.length);
    const above = probabilityAboveHalf((effective * right) / decided.length, effective);
    expect(row.probability_above_coin).toBeCloseTo(above, 9);
  }
  const reasons = row.unknown_reasons as Record<string, string>;
  for (const [name, figure] of Object.entries(expected).filter(([known]) => known in row)) {
    expectSame(name, row[name] as number | null, figure);
    expect([name, reasons[name] ?? null]).toEqual([name, figure.reason]);
  }
}

function expectSame(name: string, actual: number | null, { value }: Figure): void {
  const isSame =
    actual === null || value === null
      ? actual === value
      : Math.abs(actual - value) <= 1e-9 * Math.max(1, Math.abs(value));
  expect(isSame, `${name} is ${actual} in SQL and ${value} in TypeScript`).toBe(true);
}

function compareStreaks(row: Row, calls: readonly EndedCall[]): void {
  const nets = calls.map(({ netReturn }) => netReturn);
  const { current, longestWin, longestLoss } = summariseStreaks(nets);
  expect(row.current_streak).toBe(current === null ? 0 : current.sign * current.length);
  expect([row.longest_win_streak, row.longest_loss_streak]).toEqual([
    longestWin?.length ?? 0,
    longestLoss?.length ?? 0,
  ]);
  for (const [net, run] of [
    [row.current_net, current],
    [row.longest_win_net, longestWin],
    [row.longest_loss_net, longestLoss],
  ] as const) {
    if (run === null) expect(net).toBeNull();
    else expect(net).toBeCloseTo(run.profit, 9);
  }
  const test = runsTest(nets);
  expect(row.unknown_reason).toBe(test.reason);
  if (test.value === null) expect(row.runs_test_p_value).toBeNull();
  else {
    expect(row.run_count).toBe(test.value.runCount);
    expect(row.runs_test_p_value).toBeCloseTo(test.value.pValue, 9);
  }
}

function compareScores(row: Row, calls: readonly EndedCall[]): void {
  const forecasts = calls.flatMap(({ confidence, isCorrect }) =>
    isCorrect === null ? [] : [{ confidence, isCorrect }],
  );
  // A fit is renewed once a twentieth more calls have been decided; then the scores are of that day.
  if (row.sample_count !== forecasts.length) return;
  expect(row.brier).toBeCloseTo(brierScore(forecasts).value!, 9);
  expect(row.log_loss).toBeCloseTo(logLoss(forecasts).value!, 9);
  expect(row.expected_calibration_error).toBeCloseTo(
    expectedCalibrationError(reliabilityBins(forecasts)).value!,
    9,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
