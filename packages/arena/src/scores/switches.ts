import type { World } from '../world/world.ts';

/** For each day how many days ago the regime switched, 0 on the day itself; null before the first switch. */
export function daysSinceSwitch({ regime }: World): (number | null)[] {
  let since: number | null = null;
  return regime.map((today, day) => {
    if (day > 0 && today !== regime[day - 1]) since = 0;
    else if (since !== null) since += 1;
    return since;
  });
}
