import { Unknown } from '#components/ui/unknown.tsx';
import { formatSigned } from '#format/format-signed.ts';

/** A correlation to two decimals, or a dash with its reason. */
export function Coefficient({ value, why }: { value: number | null; why: string | undefined }) {
  return value === null ? <Unknown why={why} /> : <span className="num">{formatSigned(value)}</span>;
}
