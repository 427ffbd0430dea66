import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'gain' | 'loss' | 'ok' | 'warn' | 'bad' | 'accent' | 'neutral';

interface TagProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A short word on a tinted ground. The word carries the meaning, the tint repeats it. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
