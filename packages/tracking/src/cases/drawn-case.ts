import type { Timeframe } from '@quorum/contracts';
import type { Side } from '../call.ts';
import type { Mark, MarkName } from '../mark.ts';
import type { Costs } from '../market.ts';
import type { ExitReason } from '../path.ts';
import type { TradeReturn } from '../trade-return.ts';

/** Hours and minutes since the drawing begins; hours go on past 24: '48:15'. */
export type DrawnTime = `${number}:${number}`;

/** Open time, open, high, low, close, and what a reader sees in it. */
export type DrawnCandle = readonly [DrawnTime, number, number, number, number, string?];

export interface DrawnCall {
  readonly side: Side;
  readonly at: DrawnTime;
  readonly takeProfit: number;
  readonly stopLoss: number;
  readonly limit?: number;
  /** 1 where it is not drawn. */
  readonly leverage?: number;
  /** '24:00' where it is not drawn. */
  readonly horizon?: DrawnTime;
}

/** What must come out. A part that is not drawn is not tested, but for the first four. */
export interface DrawnOutcome {
  /** When and at which price; null where it has not entered. */
  readonly entered: readonly [DrawnTime, number] | null;
  /** When, at which price (null for a call that never entered) and why; null while it has no end. */
  readonly exited: readonly [DrawnTime, number | null, ExitReason] | null;
  /** False where it is not drawn. */
  readonly isAmbiguous?: true;
  /** False where it is not drawn. */
  readonly isGap?: true;
  readonly note?: string;
  /** The candle that held the level. */
  readonly hitOn?: readonly [Timeframe, DrawnTime];
  readonly isCorrect?: boolean | null;
  readonly returns?: Partial<TradeReturn>;
  readonly marks?: Partial<Record<MarkName, Partial<Mark>>>;
}

/** One rule of a call's path as a picture: a few candles with remarks, a call, and what becomes of it. */
export interface DrawnCase {
  readonly name: string;
  /** '15m' where it is not drawn. */
  readonly timeframe?: Timeframe;
  readonly candles: readonly DrawnCandle[];
  /** Finer candles, looked at only inside an ambiguous one. */
  readonly finer?: { readonly timeframe: Timeframe; readonly candles: readonly DrawnCandle[] };
  readonly call: DrawnCall;
  /** Nothing costs anything where it is not drawn; maintenance margin 0.5 %. */
  readonly costs?: Partial<Costs>;
  readonly funding?: readonly (readonly [DrawnTime, number])[];
  readonly delisted?: { readonly at: DrawnTime; readonly reason: string };
  /** The close of the last candle where it is not drawn. */
  readonly asOf?: DrawnTime;
  readonly expected: DrawnOutcome;
}
