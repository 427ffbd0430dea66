import { formatAge } from '#format/format-age.ts';
import { formatUtc } from '#format/format-utc.ts';
import { Hint } from './hint.tsx';

interface TimeProps {
  /** ISO instant. */
  readonly at: string;
  /** When given, the age is shown and the date stands behind it. */
  readonly now?: string;
  /** Leaves "UTC" to the head of the column. */
  readonly isBare?: boolean;
}

/** An instant, always in UTC; with `now` as an age. */
export function Time({ at, now, isBare = false }: TimeProps) {
  const date = formatUtc(at);
  const text = now ? formatAge(at, now) : isBare ? date : `${date} UTC`;
  const time = (
    <time dateTime={at} className="num">
      {text}
    </time>
  );
  if (!now) return time;
  return (
    <Hint text={`${date} UTC`} dotted={false}>
      {time}
    </Hint>
  );
}
