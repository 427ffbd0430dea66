import { formatAge } from '#format/format-age.ts';
import { formatUtc } from '#format/format-utc.ts';

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
  const absolute = `${formatUtc(at)} UTC`;
  return (
    <time dateTime={at} title={absolute} className="num">
      {now ? formatAge(at, now) : isBare ? formatUtc(at) : absolute}
    </time>
  );
}
