/** A five-field crontab line in words, for the shapes the schedule uses; any other is shown as it is. */
export function describeSchedule(schedule: string): string {
  const everyMinutes = /^(?:(\d+)-59|\*)\/(\d+) \* \* \* \*$/.exec(schedule);
  if (everyMinutes) return `every ${everyMinutes[2]} minutes${after(everyMinutes[1])}`;
  const hourly = /^(\d+) \* \* \* \*$/.exec(schedule);
  if (hourly) return `every hour at :${two(hourly[1])}`;
  const everyHours = /^(\d+) \*\/(\d+) \* \* \*$/.exec(schedule);
  if (everyHours) return `every ${everyHours[2]} hours at :${two(everyHours[1])}`;
  const daily = /^(\d+) (\d+) \* \* \*$/.exec(schedule);
  if (daily) return `every day at ${two(daily[2])}:${two(daily[1])}`;
  return schedule;
}

function after(minute: string | undefined): string {
  return minute === undefined || minute === '0' ? '' : ` from :${two(minute)}`;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
