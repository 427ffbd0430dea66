import type { World } from './world.ts';

/** The true skill of each bot on a day. */
export function skillsOn(
  { skill, regime, degradations }: Pick<World, 'skill' | 'regime' | 'degradations'>,
  day: number,
): number[] {
  const today = regime[day]!;
  const skills = skill.map((ofBot) => ofBot[today]!);
  for (const { bot, fromDay, skill: left } of degradations) {
    if (day >= fromDay) skills[bot] = left[today]!;
  }
  return skills;
}
