'use client';

import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { toCsv } from '#format/to-csv.ts';
import { offerDownload } from './offer-download.ts';

export type CsvValue = string | number | boolean | null;

/** Rows as a file gets them: raw numbers, times in ISO 8601, empty where nobody knows. */
export interface CsvTable {
  /** What the file is named after: quorum-NAME-2026-11-20.csv. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

interface CsvButtonProps extends CsvTable {
  /** What is exported, for readers who cannot see what the button stands beside. */
  readonly of: string;
  readonly now?: string;
}

/** Hands the table beside it over as a file. */
export function CsvButton({ name, headers, rows, of, now }: CsvButtonProps) {
  const columns = headers.map((header, index) => ({
    header,
    value: (row: readonly CsvValue[]) => row[index] ?? null,
  }));
  const day = (now ?? new Date().toISOString()).slice(0, 10);
  return (
    <Button
      variant="default"
      size="compact-xs"
      flex="none"
      leftSection={<Download size={12} aria-hidden="true" />}
      onClick={() => offerDownload(`quorum-${name}-${day}.csv`, toCsv(columns, rows))}
      disabled={rows.length === 0}
      aria-label={`CSV of ${of}`}
    >
      CSV
    </Button>
  );
}
