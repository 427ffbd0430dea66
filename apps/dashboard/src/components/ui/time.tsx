import { formatAge } from '#format/format-age.ts';
import { formatUtc } from '#format/format-utc.ts';

interface TimeProps {
  /** ISO instant. */
  readonly at: string;
  /** When given, the age is shown and the date stands in the tooltip for the pointer and in the text for readers. */
  readonly now?: string;
}

/** An instant, always in UTC; with `now` as an age. */
export function Time({ at, now }: TimeProps) {
  const absolute = `${formatUtc(at)} UTC`;
  return (
    <time dateTime={at} title={absolute} className="num">
      {now ? formatAge(at, now) : absolute}
    </time>
  );
}
