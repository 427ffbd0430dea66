import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { TextLink } from '#components/ui/text-link.tsx';
import { formatUtc } from '#format/format-utc.ts';
import styles from './attention-block.module.css';
import type { Concern } from './list-concerns.ts';

/** What needs a human, or the relief that nothing does. */
export function AttentionBlock({ concerns, checkedAt }: { concerns: readonly Concern[]; checkedAt: string }) {
  if (concerns.length === 0) {
    return (
      <p className={styles.clear}>
        <CircleCheck size={16} aria-hidden="true" />
        <span>
          All clear · checked <time dateTime={checkedAt}>{formatUtc(checkedAt).slice(11)} UTC</time>
        </span>
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {concerns.map(({ severity, title, detail, href }) => (
        <li key={title} className={styles[severity]}>
          {severity === 'problem' ? (
            <CircleAlert size={16} aria-label="Problem" />
          ) : (
            <TriangleAlert size={16} aria-label="Warning" />
          )}
          <div>
            <TextLink href={href}>{title}</TextLink>
            <p className={styles.detail}>{detail}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
