import { Hint } from '#components/ui/hint.tsx';
import styles from './status-chip.module.css';
import type { StatusSummary } from './summarise-freshness.ts';

interface StatusChipProps {
  readonly name: string;
  readonly summary: StatusSummary;
}

const words = { ok: 'ok', warn: 'warning', bad: 'problem', idle: 'idle' } as const;

/** One light of the top bar: a dot, a word, and the whole sentence behind it. */
export function StatusChip({ name, summary }: StatusChipProps) {
  return (
    <Hint
      text={summary.sentence}
      dotted={false}
      label={`${name}, ${words[summary.level]}: ${summary.short}. ${summary.sentence}`}
    >
      <span className={styles.chip}>
        <span className={`${styles.dot} ${styles[summary.level]}`} />
        <span className="num">{summary.short}</span>
      </span>
    </Hint>
  );
}
