import type { Bot } from '../define-bot.ts';
import { awesomeSaucer } from './awesome-saucer.ts';
import { coppockTurn } from './coppock-turn.ts';
import { frogInThePan } from './frog-in-the-pan.ts';
import { intradayMomentum } from './intraday-momentum.ts';
import { kstCross } from './kst-cross.ts';
import { macdHistogramTurn } from './macd-histogram-turn.ts';
import { relativeVigorCross } from './relative-vigor-cross.ts';
import { rsiHiddenDivergence } from './rsi-hidden-divergence.ts';
import { rsiRangeShift } from './rsi-range-shift.ts';
import { sameHourMomentum } from './same-hour-momentum.ts';
import { stochasticPop } from './stochastic-pop.ts';
import { tsiCross } from './tsi-cross.ts';

export const momentum: readonly Bot[] = [
  macdHistogramTurn,
  tsiCross,
  awesomeSaucer,
  stochasticPop,
  relativeVigorCross,
  rsiRangeShift,
  rsiHiddenDivergence,
  intradayMomentum,
  sameHourMomentum,
  coppockTurn,
  kstCross,
  frogInThePan,
];
