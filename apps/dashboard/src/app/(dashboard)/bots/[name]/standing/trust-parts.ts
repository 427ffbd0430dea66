import type { Standing } from '#data/trust/get-standings.ts';
import type { MetricName } from '#metrics/definitions.ts';

export interface TrustPart {
  readonly key: 'historical_performance' | 'consistency' | 'situation_expertise' | 'diversity';
  readonly metric: MetricName;
  /** How much of the trust it can make. */
  readonly weight: number;
  /** 0 to 1; null where it is not known: it then counts as one half. */
  readonly score: number | null;
  readonly why: string | undefined;
  /** What it adds to the trust. */
  readonly contribution: number;
}

const parts = [
  ['historical_performance', 'historicalPerformance', 0.3],
  ['consistency', 'consistency', 0.25],
  ['situation_expertise', 'situationExpertise', 0.3],
  ['diversity', 'trustDiversity', 0.15],
] as const;

type Scores = Pick<
  Standing,
  'historical_performance' | 'consistency' | 'situation_expertise' | 'diversity' | 'trust_unknown_reasons'
>;

/** The four parts of the published score: they add up to it. */
export function splitTrust(scores: Scores): TrustPart[] {
  return parts.map(([key, metric, weight]) => ({
    key,
    metric,
    weight,
    score: scores[key],
    why: scores.trust_unknown_reasons?.[key],
    contribution: weight * (scores[key] ?? 0.5),
  }));
}
