import type { Bot } from '../define-bot.ts';
import { chaikinMoneyFlowCross } from './chaikin-money-flow.ts';
import { easeOfMovement } from './ease-of-movement.ts';
import { forceIndexPullback } from './force-index-pullback.ts';
import { highVolumePremium } from './high-volume-premium.ts';
import { illiquidityShock } from './illiquidity-shock.ts';
import { klingerCrossover } from './klinger-crossover.ts';
import { moneyFlowTurn } from './money-flow-turn.ts';
import { negativeVolumeIndexCross } from './negative-volume-index.ts';
import { obvLead } from './obv-lead.ts';
import { volumeClimax } from './volume-climax.ts';

export const volumeFlow: readonly Bot[] = [
  obvLead,
  moneyFlowTurn,
  chaikinMoneyFlowCross,
  forceIndexPullback,
  klingerCrossover,
  easeOfMovement,
  negativeVolumeIndexCross,
  highVolumePremium,
  illiquidityShock,
  volumeClimax,
];
