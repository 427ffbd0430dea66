import { ChevronDown, ChevronRight } from 'lucide-react';
import styles from './bot-table.module.css';
import { type BotGroup, countBots } from './group-bots.ts';

interface FoldButtonProps {
  readonly group: BotGroup;
  readonly isOpen: boolean;
  readonly onFold: (family: string) => void;
}

/** A family's name with the number of its bots; a press folds or unfolds it. */
export function FoldButton({ group, isOpen, onFold }: FoldButtonProps) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => onFold(group.family)}>
      <Chevron size={14} aria-hidden="true" />
      <span className={styles.foldName}>
        {group.name} <span className={`num ${styles.slug}`}>{countBots(group)}</span>
      </span>
    </button>
  );
}
