import type { Bot } from '../define-bot.ts';
import { bitcoinLeadLag } from './bitcoin-lead-lag.ts';
import { bitcoinPairReversion } from './bitcoin-pair-reversion.ts';
import { breadthThrust } from './breadth-thrust.ts';
import { crossSectionalMomentum } from './cross-sectional-momentum.ts';
import { relativeStrengthBreakout } from './relative-strength-breakout.ts';

export const crossMarket: readonly Bot[] = [
  bitcoinLeadLag,
  bitcoinPairReversion,
  relativeStrengthBreakout,
  crossSectionalMomentum,
  breadthThrust,
];
