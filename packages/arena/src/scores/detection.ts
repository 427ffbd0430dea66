import type { Alarm } from '../learner.ts';
import type { World } from '../world/world.ts';

/** What came of watching the bots of a world. */
export interface Detection {
  /** For each bot that got worse: the days of calls it took to see it, or null where nobody did. */
  readonly delays: readonly (number | null)[];
  readonly falseAlarms: number;
  /** Days on which a bot was as good as ever. */
  readonly healthyBotDays: number;
}

/** Holds alarms against the truth. An alarm for a bot that has already got worse is not false, however late. */
export function judgeAlarms(world: World, alarms: readonly Alarm[]): Detection {
  const worseFrom = new Map(world.degradations.map(({ bot, fromDay }) => [bot, fromDay]));
  const isTrue = ({ bot, day }: Alarm) => day >= (worseFrom.get(bot) ?? Number.POSITIVE_INFINITY);
  const delays = world.degradations.map(({ bot, fromDay }) => {
    const days = alarms.filter((alarm) => alarm.bot === bot && isTrue(alarm)).map(({ day }) => day);
    return days.length === 0 ? null : Math.min(...days) - fromDay + 1;
  });
  const sickDays = world.degradations.reduce((sum, { fromDay }) => sum + world.days - fromDay, 0);
  return {
    delays,
    falseAlarms: alarms.filter((alarm) => !isTrue(alarm)).length,
    healthyBotDays: world.bots * world.days - sickDays,
  };
}
