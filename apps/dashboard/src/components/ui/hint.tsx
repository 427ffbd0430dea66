'use client';

import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './hint.module.css';

interface HintProps {
  readonly text: string;
  readonly children: ReactNode;
  /** Says what is hinted at where the visible text alone does not, such as a dash. */
  readonly label?: string;
  readonly dotted?: boolean;
}

/** Something with a sentence behind it, for pointer, keyboard and touch alike. */
export function Hint({ text, children, label, dotted = true }: HintProps) {
  return (
    <Tooltip label={text} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        className={dotted ? `${styles.trigger} ${styles.dotted}` : styles.trigger}
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
      >
        {children}
      </button>
    </Tooltip>
  );
}
