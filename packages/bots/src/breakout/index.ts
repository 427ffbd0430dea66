import type { Bot } from '../define-bot.ts';
import { breakAndRetest } from './break-and-retest.ts';
import { darvasBox } from './darvas-box.ts';
import { dowReversal } from './dow-reversal.ts';
import { impulseFlag } from './impulse-flag.ts';
import { longHighNearness } from './long-high-nearness.ts';
import { openingRangeBreakout } from './opening-range-breakout.ts';
import { triangleBreak } from './triangle-break.ts';
import { turtleBreakout } from './turtle-breakout.ts';
import { turtleSoup } from './turtle-soup.ts';

export const breakout: readonly Bot[] = [
  turtleBreakout,
  openingRangeBreakout,
  darvasBox,
  dowReversal,
  breakAndRetest,
  impulseFlag,
  triangleBreak,
  turtleSoup,
  longHighNearness,
];
