import { bothInOneCandle } from './both-in-one-candle.ts';
import { costs } from './costs.ts';
import { delistings } from './delistings.ts';
import type { DrawnCase } from './drawn-case.ts';
import { entries } from './entries.ts';
import { expiries } from './expiries.ts';
import { gaps } from './gaps.ts';
import { limitEntries } from './limit-entries.ts';
import { liquidations } from './liquidations.ts';
import { marks } from './marks.ts';
import { outages } from './outages.ts';
import { targetAndStop } from './target-and-stop.ts';

/** Every drawn case by its rule: TypeScript and SQL both pass all of them. */
export const drawnCases: Readonly<Record<string, readonly DrawnCase[]>> = {
  entries,
  'limit entries': limitEntries,
  'target and stop': targetAndStop,
  'both in one candle': bothInOneCandle,
  gaps,
  liquidations,
  expiries,
  outages,
  delistings,
  costs,
  marks,
};
