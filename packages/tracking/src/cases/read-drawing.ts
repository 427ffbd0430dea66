import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import type { Call } from '../call.ts';
import type { CandleSeries, Costs, Market } from '../market.ts';
import type { Outcome } from '../outcome.ts';
import type { DrawnCandle, DrawnCase, DrawnOutcome, DrawnTime } from './drawn-case.ts';

const START = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;
const noCosts: Costs = { takerFee: 0, makerFee: 0, slippage: 0, maintenanceMargin: 0.005 };

/** Any part of an outcome, at any depth. */
export type ExpectedOutcome = { readonly [Key in keyof Outcome]?: unknown };

export interface Situation {
  readonly call: Call;
  readonly market: Market;
  readonly asOf: number;
  readonly expected: ExpectedOutcome;
}

/** Turns a drawing into the values the rules work on. */
export function readDrawing(drawing: DrawnCase): Situation {
  const timeframe = drawing.timeframe ?? '15m';
  const series = readSeries(timeframe, drawing.candles);
  return {
    call: readCall(drawing),
    market: {
      series,
      finer: drawing.finer ? [readSeries(drawing.finer.timeframe, drawing.finer.candles)] : [],
      costs: { ...noCosts, ...drawing.costs },
      funding: (drawing.funding ?? []).map(([at, rate]) => ({ fundedAt: readTime(at), rate })),
      delisting: drawing.delisted ? { ...drawing.delisted, at: readTime(drawing.delisted.at) } : null,
    },
    asOf: drawing.asOf ? readTime(drawing.asOf) : endOf(series),
    expected: readOutcome(drawing.expected),
  };
}

function readCall({ call }: DrawnCase): Call {
  return {
    side: call.side,
    predictedAt: readTime(call.at),
    takeProfit: call.takeProfit,
    stopLoss: call.stopLoss,
    limit: call.limit ?? null,
    leverage: call.leverage ?? 1,
    horizon: readLength(call.horizon ?? '24:00'),
  };
}

function readSeries(timeframe: Timeframe, drawn: readonly DrawnCandle[]): CandleSeries {
  return { timeframe, candles: drawn.map(readCandle) };
}

function readCandle([time, open, high, low, close]: DrawnCandle): Candle {
  return { openedAt: readTime(time), open, high, low, close, volume: 1 };
}

function endOf({ timeframe, candles }: CandleSeries): number {
  return (candles.at(-1)?.openedAt ?? START) + timeframeMs(timeframe);
}

function readOutcome(drawn: DrawnOutcome): ExpectedOutcome {
  const { hitOn, isCorrect, returns, marks } = drawn;
  const [enteredAt, entryPrice] = drawn.entered ?? [null, null];
  const [exitedAt, exitPrice, exitReason] = drawn.exited ?? [null, null, null];
  return {
    status: statusOf(drawn),
    enteredAt: enteredAt && readTime(enteredAt),
    entryPrice,
    exitedAt: exitedAt && readTime(exitedAt),
    exitPrice,
    exitReason,
    exitNote: drawn.note ?? null,
    isAmbiguous: drawn.isAmbiguous ?? false,
    isGap: drawn.isGap ?? false,
    ...(hitOn && { hitOn: { timeframe: hitOn[0], openedAt: readTime(hitOn[1]) } }),
    ...(isCorrect !== undefined && { isCorrect }),
    ...(returns && { returns }),
    ...(marks && { marks }),
  };
}

function statusOf({ entered, exited }: DrawnOutcome): Outcome['status'] {
  if (entered === null) return exited === null ? 'waiting' : 'unfilled';
  return exited === null ? 'open' : 'ended';
}

function readTime(time: DrawnTime): number {
  return START + readLength(time);
}

/** @throws on a time that is not drawn as hours and minutes. */
function readLength(time: DrawnTime): number {
  const parts = /^(\d+):(\d\d)$/.exec(time);
  if (parts === null) throw new Error(`"${time}" is not a drawn time: write hours:minutes, like 48:15`);
  return (Number(parts[1]) * 60 + Number(parts[2])) * MINUTE;
}
