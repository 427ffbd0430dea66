import type { Method } from '../method.ts';
import { skillsOn } from '../world/skills-on.ts';
import { byLogOdds } from './confidence.ts';
import { logOddsOf } from './log-odds.ts';
import { weightedLearner } from './weighted-learner.ts';

/** Knows each bot's skill of the day, but not who repeats whom. */
export const oracleSkill: Method = {
  key: 'oracleNaive',
  title: 'oracle, skills only',
  create: (world) =>
    weightedLearner(() => ({ weigh: ({ index }) => skillsOn(world, index).map(logOddsOf) }), byLogOdds()),
};
