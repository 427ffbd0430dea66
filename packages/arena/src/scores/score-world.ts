import type { Method } from '../method.ts';
import { playWorld } from '../play-world.ts';
import type { World } from '../world/world.ts';
import { regretOf } from './regret.ts';
import { type PlayScore, scorePlay } from './score-play.ts';
import { daysSinceSwitch } from './switches.ts';

export interface Regret {
  readonly regret: number;
  readonly bound: number;
}

/** How all methods did in one world; plain data, so that it can be sent between processes. */
export interface WorldScore {
  readonly name: string;
  /** See `daysSinceSwitch`. */
  readonly sinceSwitch: readonly (number | null)[];
  readonly methods: Readonly<Record<string, PlayScore>>;
  /** Of the methods that promise a bound. */
  readonly regrets: Readonly<Record<string, Regret>>;
}

/** Takes each method through the world, one after the other. */
export async function scoreWorld(
  world: World,
  methods: readonly Method[],
  sayDay: (method: Method, day: number) => void = () => {},
): Promise<WorldScore> {
  const scores: Record<string, PlayScore> = {};
  const regrets: Record<string, Regret> = {};
  for (const method of methods) {
    const play = await playWorld(world, method.create(world), (day) => sayDay(method, day));
    scores[method.key] = scorePlay(world, play);
    const bound = method.regretBound?.(world);
    if (bound !== undefined) regrets[method.key] = { regret: regretOf(world, play.decisions), bound };
  }
  return { name: world.name, sinceSwitch: daysSinceSwitch(world), methods: scores, regrets };
}
