import type { Candle } from '@quorum/contracts';
import { type Call, directionOf } from './call.ts';

/** The prices that end a call once it has entered. */
export interface Levels {
  readonly direction: 1 | -1;
  readonly target: number;
  /** Whichever of stop and liquidation the price meets first. */
  readonly adverse: number;
  readonly liquidation: number;
}

export function levelsOf(call: Call, entryPrice: number, maintenanceMargin: number): Levels {
  const direction = directionOf(call.side);
  const liquidation = liquidationPrice(direction, entryPrice, call.leverage, maintenanceMargin);
  const adverse =
    direction === 1 ? Math.max(call.stopLoss, liquidation) : Math.min(call.stopLoss, liquidation);
  return { direction, target: call.takeProfit, adverse, liquidation };
}

/** Where the venue closes an isolated-margin position: the margin is gone but for the maintenance part. */
export function liquidationPrice(
  direction: 1 | -1,
  entry: number,
  leverage: number,
  maintenanceMargin: number,
): number {
  return entry * (1 - direction * Math.max(1 / leverage - maintenanceMargin, 0));
}

export function isLost(levels: Levels, price: number): boolean {
  return levels.direction * (price - levels.adverse) <= 0;
}

export function isWon(levels: Levels, price: number): boolean {
  return levels.direction * (price - levels.target) >= 0;
}

export function isLiquidated(levels: Levels, price: number): boolean {
  return levels.direction * (price - levels.liquidation) <= 0;
}

export function worstPrice(levels: Levels, candle: Candle): number {
  return levels.direction === 1 ? candle.low : candle.high;
}

export function bestPrice(levels: Levels, candle: Candle): number {
  return levels.direction === 1 ? candle.high : candle.low;
}
