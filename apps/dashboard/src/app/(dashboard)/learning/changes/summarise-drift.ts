import type { DriftEvent } from '#data/learning/get-drift-events.ts';

/** How many left what was expected, in a sentence. */
export function summariseDrift(events: readonly Pick<DriftEvent, 'direction' | 'detected_on'>[]): string {
  const worse = events.filter(({ direction }) => direction === 'worse').length;
  const newest = events[0]?.detected_on;
  if (newest === undefined) return 'Nothing has drifted.';
  return `${events.length} ${events.length === 1 ? 'alarm' : 'alarms'}: ${worse} for the worse, ${events.length - worse} for the better; the newest on ${newest}.`;
}
