import { cronField } from './cron-field.ts';

const minuteMs = 60_000;
const searchMinutes = 32 * 24 * 60;

/** When a five-field crontab line (UTC) fires next after `now`; null when not within a month. */
export function nextRun(schedule: string, now: string): string | null {
  const [minutes, hours, days, months, weekdays] = schedule.split(' ');
  const fires = {
    minute: cronField(minutes ?? '*', 0, 59),
    hour: cronField(hours ?? '*', 0, 23),
    day: cronField(days ?? '*', 1, 31),
    month: cronField(months ?? '*', 1, 12),
    weekday: cronField((weekdays ?? '*').replace('7', '0'), 0, 6),
  };
  let time = Math.floor(Date.parse(now) / minuteMs) * minuteMs;
  for (let step = 0; step < searchMinutes; step += 1) {
    time += minuteMs;
    const at = new Date(time);
    if (
      fires.minute.has(at.getUTCMinutes()) &&
      fires.hour.has(at.getUTCHours()) &&
      fires.day.has(at.getUTCDate()) &&
      fires.month.has(at.getUTCMonth() + 1) &&
      fires.weekday.has(at.getUTCDay())
    ) {
      return at.toISOString();
    }
  }
  return null;
}
