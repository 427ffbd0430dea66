import type { Bot } from '../define-bot.ts';
import { breakAndRetest } from './break-and-retest.ts';
import { darvasBox } from './darvas-box.ts';
import { dowReversal } from './dow-reversal.ts';
import { floorPivotBreak } from './floor-pivot-break.ts';
import { impulseFlag } from './impulse-flag.ts';
import { longHighNearness } from './long-high-nearness.ts';
import { openingRangeBreakout } from './opening-range-breakout.ts';
import { turtleBreakout } from './turtle-breakout.ts';
import { turtleSoup } from './turtle-soup.ts';

export const breakout: readonly Bot[] = [
  turtleBreakout,
  openingRangeBreakout,
  floorPivotBreak,
  darvasBox,
  dowReversal,
  breakAndRetest,
  impulseFlag,
  turtleSoup,
  longHighNearness,
];
