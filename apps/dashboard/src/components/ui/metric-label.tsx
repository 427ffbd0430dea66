'use client';

import { Popover } from '@mantine/core';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { formatCount } from '#format/format-count.ts';
import { definitions, type MetricName } from '#metrics/definitions.ts';
import type { MetricDefinition } from '#metrics/metric-definition.ts';
import styles from './metric-label.module.css';

interface MetricLabelProps {
  readonly metric: MetricName;
  /** How many samples the number beside it rests on. */
  readonly n?: number;
  readonly label?: string;
  /** The window this number has, where that is a choice. */
  readonly window?: string;
  /** Where the name stands already, as in a sortable head. */
  readonly isIconOnly?: boolean;
}

/** A metric's name with everything one must know to read its number, one press away. */
export function MetricLabel({ metric, n, label, window, isIconOnly = false }: MetricLabelProps) {
  const [isOpen, setOpen] = useState(false);
  const definition: MetricDefinition = definitions[metric];
  const name = label ?? definition.label;
  return (
    <span className={styles.label}>
      {!isIconOnly && name}
      <Popover opened={isOpen} onChange={setOpen} width={280} position="bottom-start" withArrow shadow="md">
        <Popover.Target>
          <button
            type="button"
            className={styles.info}
            aria-label={`About ${name}`}
            onClick={(event) => {
              event.stopPropagation();
              setOpen(!isOpen);
            }}
          >
            <Info size={13} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown onClick={(event) => event.stopPropagation()} aria-label={`About ${name}`}>
          <dl className={styles.facts}>
            <dt>Formula</dt>
            <dd>{definition.formula}</dd>
            <dt>Unit</dt>
            <dd>{definition.unit}</dd>
            <dt>Window</dt>
            <dd>{window === undefined ? definition.window : `${window}: ${definition.window}`}</dd>
            <dt>n</dt>
            <dd>{n === undefined ? 'shown beside each value' : formatCount(n)}</dd>
            {definition.source !== undefined && (
              <>
                <dt>Source</dt>
                <dd>{definition.source}</dd>
              </>
            )}
          </dl>
          <p className={styles.reading}>{definition.reading}</p>
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
