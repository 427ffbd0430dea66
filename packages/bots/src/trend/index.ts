import type { Bot } from '../define-bot.ts';
import { alligatorWakes } from './alligator-wakes.ts';
import { aroonCross } from './aroon-cross.ts';
import { chandelierFlip } from './chandelier-flip.ts';
import { diCross } from './di-cross.ts';
import { emaCrossover } from './ema-crossover.ts';
import { guppyAverages } from './guppy-averages.ts';
import { heikinAshiTrend } from './heikin-ashi-trend.ts';
import { holyGrail } from './holy-grail.ts';
import { hullTurn } from './hull-turn.ts';
import { ichimokuBreakout } from './ichimoku-breakout.ts';
import { kamaTurn } from './kama-turn.ts';
import { parabolicSarFlip } from './parabolic-sar-flip.ts';
import { regressionSlope } from './regression-slope.ts';
import { superTrendFlip } from './super-trend-flip.ts';
import { timeSeriesMomentum } from './time-series-momentum.ts';
import { vortexCross } from './vortex-cross.ts';

export const trend: readonly Bot[] = [
  emaCrossover,
  superTrendFlip,
  parabolicSarFlip,
  chandelierFlip,
  ichimokuBreakout,
  kamaTurn,
  hullTurn,
  guppyAverages,
  alligatorWakes,
  diCross,
  holyGrail,
  aroonCross,
  vortexCross,
  timeSeriesMomentum,
  regressionSlope,
  heikinAshiTrend,
];
