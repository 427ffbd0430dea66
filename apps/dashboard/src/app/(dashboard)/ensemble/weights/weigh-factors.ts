import type { BotWeight } from '#data/learning/bot-weight.ts';
import { type FactorSource, factorSources } from './factor-sources.ts';

export interface FactorStep {
  readonly source: FactorSource | 'bounds';
  readonly factor: number;
  readonly isLive: boolean;
  readonly reason: string;
  /** The weight before this factor and after it. */
  readonly from: number;
  readonly to: number;
}

const lowest = 0.1;
const highest = 10;

/**
 * From 1 to the weight, factor by factor, as engine.combine_factors multiplies them: the guardrail last, after the bounds.
 * A factor that is only watched changes nothing.
 */
export function weighFactors({ factors }: Pick<BotWeight, 'factors'>): FactorStep[] {
  let weight = 1;
  const step = (source: FactorSource): FactorStep => {
    const known = factors[source];
    const from = weight;
    if (known?.is_live) weight *= known.factor;
    return {
      source,
      factor: known?.factor ?? 1,
      isLive: known?.is_live ?? false,
      reason: known?.reason ?? 'nothing is known yet',
      from,
      to: weight,
    };
  };
  const steps = factorSources.filter((source) => source !== 'guardrail').map(step);
  const bounded = Math.min(highest, Math.max(lowest, weight));
  if (bounded !== weight) {
    const reason = `a weight is kept within ${lowest} and ${highest}`;
    steps.push({
      source: 'bounds',
      factor: bounded / weight,
      isLive: true,
      reason,
      from: weight,
      to: bounded,
    });
    weight = bounded;
  }
  return [...steps, step('guardrail')];
}

/** What moved a bot's weight most, in a sentence. */
export function summariseFactors({
  bot_name,
  effective_weight,
  factors,
}: Pick<BotWeight, 'bot_name' | 'effective_weight' | 'factors'>): string {
  const moved = factorSources
    .map((source) => ({ source, factor: factors[source] }))
    .filter(({ factor }) => factor?.is_live && factor.factor !== 1)
    .sort((a, b) => reach(b.factor?.factor) - reach(a.factor?.factor));
  const [first] = moved;
  const stands = `${bot_name} counts ${effective_weight.toFixed(2)}`;
  if (!first?.factor) return `${stands}: nothing speaks for or against it.`;
  return `${stands}, most of all for ${first.source} (×${first.factor.factor.toFixed(2)}): ${first.factor.reason}.`;
}

function reach(factor = 1): number {
  return factor === 0 ? Number.POSITIVE_INFINITY : Math.abs(Math.log(factor));
}
