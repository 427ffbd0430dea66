import { gapClosed } from '../scores/gap-closed.ts';
import type { PlayScore } from '../scores/score-play.ts';
import type { WorldScore } from '../scores/score-world.ts';
import { type DetectionSummary, summariseDetections } from './detection-summary.ts';
import { type EdgeAfterSwitch, edgeAfterSwitch } from './edge-after-switch.ts';
import { type Estimate, estimate } from './estimate.ts';

/** How one method did in all worlds. What is null is unknown. */
export interface MethodSummary {
  readonly accuracy: Estimate;
  readonly gapClosed: Estimate | null;
  readonly spearman60: Estimate | null;
  readonly spearman180: Estimate | null;
  readonly ece: Estimate | null;
  readonly brier: Estimate | null;
  /** Its least lead over equal weights in any world. */
  readonly leastLead: number;
  /** In how many worlds it was ahead of each other method. */
  readonly wins: Readonly<Record<string, number>>;
  readonly edge: EdgeAfterSwitch | null;
  readonly detection: DetectionSummary | null;
}

/** Sums up worlds; `equal` and `oracle` have to be among their methods. */
export function summarise(worlds: readonly WorldScore[]): ReadonlyMap<string, MethodSummary> {
  const keys = Object.keys(worlds[0]?.methods ?? {});
  return new Map(keys.map((key) => [key, summaryOf(worlds, key, keys)]));
}

function summaryOf(worlds: readonly WorldScore[], key: string, keys: readonly string[]): MethodSummary {
  const over = (value: (score: PlayScore, world: WorldScore) => number | null) =>
    estimate(worlds.map((world) => value(world.methods[key]!, world)));
  return {
    accuracy: over(({ accuracy }) => accuracy)!,
    gapClosed: over(({ accuracy }, { methods }) => {
      return gapClosed(accuracy, methods.equal!.accuracy, methods.oracle!.accuracy).value;
    }),
    spearman60: over(({ spearman60 }) => spearman60),
    spearman180: over(({ spearman180 }) => spearman180),
    ece: over(({ ece }) => ece),
    brier: over(({ brier }) => brier),
    leastLead: Math.min(...worlds.map(({ methods }) => methods[key]!.accuracy - methods.equal!.accuracy)),
    wins: Object.fromEntries(keys.map((other) => [other, winsOf(worlds, key, other)])),
    edge: edgeAfterSwitch(worlds, key),
    detection: summariseDetections(worlds.map(({ methods }) => methods[key]!.detection)),
  };
}

function winsOf(worlds: readonly WorldScore[], key: string, other: string): number {
  return worlds.filter(({ methods }) => methods[key]!.accuracy > methods[other]!.accuracy).length;
}
