import type { Database } from '@quorum/local-stack';
import type { Alarm, Decision, Learner } from '../learner.ts';
import type { Crowd, Day } from '../world/world.ts';
import { prepareCrowd } from './prepare-crowd.ts';
import { readAlarms, readDecision } from './read-decision.ts';
import { startOf } from './start-of.ts';
import { writeCalls, writeOutcomes } from './write-day.ts';

/** The jobs that learn from what has become known, in the order in which the schedule runs them. */
const learning = [
  'score_decisions',
  'calculate_bot_correlations',
  'detect_drift',
  'calculate_meta_trust_scores',
  'rl_optimize_weights',
  'adjust_bot_weights',
] as const;

/**
 * Quorum itself: the calls of each day are written into a migrated database, the very SQL jobs that run live learn and
 * vote there, and what they decided is read back. It takes the place of all bots in that database.
 */
export function openQuorum(database: Database): Learner {
  let crowd: Crowd;
  let today: Day;
  return {
    async open(opened) {
      crowd = opened;
      await prepareCrowd(database, crowd);
    },
    async decide(day): Promise<Decision> {
      today = day;
      const asOf = startOf(day.index);
      await writeCalls(database, day);
      for (const job of learning) await database.query(`select public.${job}($1)`, [asOf]);
      await database.query('select public.make_recommendations($1)', [asOf]);
      return readDecision(database, crowd, asOf);
    },
    async reveal(outcome) {
      await writeOutcomes(database, today, outcome);
    },
    async alarms(): Promise<readonly Alarm[]> {
      return readAlarms(database, crowd);
    },
  };
}
