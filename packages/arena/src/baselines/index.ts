import type { Method } from '../method.ts';
import { accuracyWeight } from './accuracy-weight.ts';
import { equalWeight } from './equal-weight.ts';
import { fixedShare } from './fixed-share.ts';
import { hedge, tunedHedge } from './hedge.ts';
import { fadingLogOddsWeight, logOddsWeight } from './log-odds-weight.ts';
import { oracleCovariance } from './oracle-covariance.ts';
import { oracleSkill } from './oracle-skill.ts';
import { seedTrust } from './seed-trust.ts';
import { situationBayes } from './situation-bayes.ts';
import { situationCovariance } from './situation-covariance.ts';
import { watchedLogOdds } from './watched-log-odds.ts';

/** The methods that others are measured against, from the least to the most knowing. */
export const baselines: readonly Method[] = [
  equalWeight,
  seedTrust,
  accuracyWeight,
  hedge,
  tunedHedge,
  fixedShare,
  logOddsWeight,
  fadingLogOddsWeight,
  watchedLogOdds,
  situationBayes,
  situationCovariance,
  oracleSkill,
  oracleCovariance,
];
