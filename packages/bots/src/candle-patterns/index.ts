import type { Bot } from '../define-bot.ts';
import { engulfingPullback } from './engulfing-pullback.ts';
import { harami } from './harami.ts';
import { morningStar } from './morning-star.ts';
import { threeLineStrike } from './three-line-strike.ts';
import { threeSoldiers } from './three-soldiers.ts';
import { tweezers } from './tweezers.ts';

export const candlePatterns: readonly Bot[] = [
  engulfingPullback,
  tweezers,
  morningStar,
  threeSoldiers,
  harami,
  threeLineStrike,
];
