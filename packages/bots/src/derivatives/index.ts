import type { Bot } from '../define-bot.ts';
import { basisReversion } from './basis-reversion.ts';
import { fundingExtreme } from './funding-extreme.ts';
import { longShortCrowding } from './long-short-crowding.ts';
import { openInterestBuildUp } from './open-interest-build-up.ts';
import { openInterestFlush } from './open-interest-flush.ts';

export const derivatives: readonly Bot[] = [
  fundingExtreme,
  openInterestBuildUp,
  openInterestFlush,
  longShortCrowding,
  basisReversion,
];
