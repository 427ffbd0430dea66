import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { formatPercent } from '#format/format-percent.ts';
import { formatSigned } from '#format/format-signed.ts';
import type { FigureUnit } from './figure-lists.ts';

interface FigureValueProps {
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly why: string | undefined;
}

/** A figure with its unit, or a dash with its reason. */
export function FigureValue({ value, unit, why }: FigureValueProps) {
  if (value === null) return <Unknown why={why} />;
  if (unit === 'return') return <SignedReturn value={value} />;
  return <span className="num">{formatFigure(value, unit)}</span>;
}

function formatFigure(value: number, unit: Exclude<FigureUnit, 'return'>): string {
  if (unit === 'share') return formatPercent(value, 2);
  if (unit === 'ratio') return formatSigned(value);
  if (unit === 'r') return `${formatSigned(value)} R`;
  if (unit === 'perDay') return `${value.toFixed(2)}× a day`;
  return `${value} ${value === 1 ? 'day' : 'days'}`;
}
