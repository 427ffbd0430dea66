const unitMs: Record<string, number> = {
  day: 86_400_000,
  days: 86_400_000,
  mon: 30 * 86_400_000,
  mons: 30 * 86_400_000,
};

/** A Postgres interval in milliseconds: "1 day 06:00:00" → 108000000. Throws on what it does not know. */
export function parseInterval(text: string): number {
  const clock = /^(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?)$/;
  const words = text.trim().split(/\s+/);
  let total = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const time = clock.exec(word);
    const unit = unitMs[words[index + 1] ?? ''];
    if (time) total += clockMs(time);
    else if (unit !== undefined && Number.isFinite(Number(word))) {
      total += Number(word) * unit;
      index += 1;
    } else throw new Error(`"${text}" is not an interval: expected days and hh:mm:ss`);
  }
  return total;
}

function clockMs([, sign, hours, minutes, seconds]: RegExpExecArray): number {
  const ms = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}
