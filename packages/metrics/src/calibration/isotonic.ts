import { type Figure, known, unknownBecause } from '../figure.ts';
import { assertForecasts, type Forecast, noForecasts, outcomeOf } from './forecast.ts';

/** A rising curve from confidence to rate, through its knots in order of confidence. */
export interface IsotonicCalibration {
  readonly method: 'isotonic';
  readonly knots: readonly { readonly confidence: number; readonly rate: number }[];
}

interface Block {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly correct: number;
}

/** The rising curve nearest to what happened: pool adjacent violators (Barlow 1972); equal confidences are one point. */
export function fitIsotonic(forecasts: readonly Forecast[]): Figure<IsotonicCalibration> {
  assertForecasts(forecasts);
  if (forecasts.length === 0) return unknownBecause(noForecasts);
  const blocks = poolViolators(pointsOf(forecasts));
  const knots = blocks.flatMap(({ low, high, count, correct }) => {
    const rate = correct / count;
    return low === high
      ? [{ confidence: low, rate }]
      : [
          { confidence: low, rate },
          { confidence: high, rate },
        ];
  });
  return known({ method: 'isotonic', knots });
}

/** The curve at this confidence: linear between knots, flat beyond the outer ones. */
export function readIsotonic({ knots }: IsotonicCalibration, confidence: number): number {
  const above = knots.findIndex((knot) => knot.confidence >= confidence);
  if (above === -1) return knots.at(-1)!.rate;
  const right = knots[above]!;
  const left = knots[above - 1];
  if (left === undefined || right.confidence === confidence) return right.rate;
  const share = (confidence - left.confidence) / (right.confidence - left.confidence);
  return left.rate + share * (right.rate - left.rate);
}

function pointsOf(forecasts: readonly Forecast[]): Block[] {
  const members = Map.groupBy(forecasts, ({ confidence }) => confidence);
  return [...members]
    .toSorted(([a], [b]) => a - b)
    .map(([confidence, calls]) => ({
      low: confidence,
      high: confidence,
      count: calls.length,
      correct: calls.reduce((sum, call) => sum + outcomeOf(call), 0),
    }));
}

/** A block that is not better than the one before it is joined to it, until the rates rise. */
function poolViolators(points: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  for (const point of points) {
    let block = point;
    while (blocks.length > 0 && isNotAbove(block, blocks.at(-1)!)) block = joined(blocks.pop()!, block);
    blocks.push(block);
  }
  return blocks;
}

/** Compared by products of counts: exact, where quotients would round. */
function isNotAbove(block: Block, before: Block): boolean {
  return block.correct * before.count <= before.correct * block.count;
}

function joined(a: Block, b: Block): Block {
  return { low: a.low, high: b.high, count: a.count + b.count, correct: a.correct + b.correct };
}
