import type { Timeframe } from '@quorum/contracts';
import type { z } from 'zod';
import type { Calibration } from './calibration.ts';
import type { Decision } from './decision.ts';
import type { Family } from './family.ts';
import { MIN_HISTORY } from './history-window.ts';
import type { MarketView } from './market-view.ts';
import type { Need } from './needs.ts';

export type Parameters = Readonly<Record<string, number>>;

/** One strategy as a value. `decide` is pure: the same view and parameters give the same decision. */
export interface BotDefinition<P extends Parameters> {
  /** `[a-z0-9-]`, also the file's name and the name in every table. */
  readonly slug: string;
  readonly family: Family;
  readonly name: string;
  /** One line: what the trader bets on. */
  readonly thesis: string;
  readonly source: { readonly author: string; readonly year: number; readonly title: string };
  readonly timeframe: Timeframe;
  /** Ranges, defaults and descriptions; an optimiser reads them. */
  readonly params: z.ZodType<P, unknown>;
  /** Candles the bot needs before it may speak. */
  warmup(params: P): number;
  readonly needs: readonly Need[];
  readonly calibration: Calibration;
  /** Called only with `warmup(params)` candles or more. */
  decide(market: MarketView, params: P): Decision;
}

export interface Bot<P extends Parameters = Parameters> extends BotDefinition<P> {
  readonly defaults: P;
  /** `warmup(defaults)`, reckoned once. */
  readonly defaultWarmup: number;
}

/** Checks a definition once, when its module loads, and fills in the default parameters. */
export function defineBot<P extends Parameters>(definition: BotDefinition<P>): Bot<P> {
  const { slug } = definition;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new Error(`bot "${slug}": a slug is lower-case words joined by hyphens`);
  }
  const defaults = Object.freeze(definition.params.parse({}));
  const defaultWarmup = definition.warmup(defaults);
  if (!Number.isInteger(defaultWarmup) || defaultWarmup < 1 || defaultWarmup > MIN_HISTORY) {
    throw new Error(
      `bot "${slug}": a warm-up of ${defaultWarmup} candles is outside 1..${MIN_HISTORY}, the history every decision gets`,
    );
  }
  return { ...definition, defaults, defaultWarmup };
}
