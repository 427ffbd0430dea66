/** A length of time given in hours: 9.6025 → "9 h 36 m", 0.5 → "30 m", 53 → "2 d 5 h". */
export function formatHours(hours: number): string {
  const minutes = Math.round(hours * 60);
  const days = Math.floor(minutes / 1440);
  const restHours = Math.floor((minutes % 1440) / 60);
  const restMinutes = minutes % 60;
  const parts =
    days > 0 ? [unit(days, 'd'), unit(restHours, 'h')] : [unit(restHours, 'h'), unit(restMinutes, 'm')];
  return parts.filter(Boolean).join(' ') || '0 m';
}

function unit(amount: number, name: string): string {
  return amount === 0 ? '' : `${amount} ${name}`;
}
