import { Button, Menu } from '@mantine/core';
import { Columns3 } from 'lucide-react';
import type { BotColumnId } from './bot-column-ids.ts';
import { botColumns } from './bot-columns.tsx';
import { defaultColumns, pinnedColumn, toggleColumn } from './column-choice.ts';

interface ColumnMenuProps {
  readonly columns: readonly BotColumnId[];
  readonly isGrouped: boolean;
  readonly onChange: (columns: readonly BotColumnId[]) => void;
}

/** Chooses the columns of the table. The name stays; the family is told by the groups where there are any. */
export function ColumnMenu({ columns, isGrouped, onChange }: ColumnMenuProps) {
  const choices = botColumns.filter(({ id }) => id !== pinnedColumn && !(isGrouped && id === 'family'));
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withinPortal keepMounted={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<Columns3 size={14} aria-hidden="true" />}>
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ id, label }) => (
          <Menu.CheckboxItem
            key={id}
            checked={columns.includes(id)}
            onChange={() => onChange(toggleColumn(columns, id))}
          >
            {label}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange(defaultColumns)}>Back to the usual columns</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
