import { TextLink } from '#components/ui/text-link.tsx';

interface SymbolCellProps {
  readonly exchange: string;
  readonly symbol: string;
  /** The timeframe or metric, where the row speaks of one. */
  readonly series?: string;
}

/** Which symbol a row speaks of; the link narrows the page to it. */
export function SymbolCell({ exchange, symbol, series }: SymbolCellProps) {
  const href = `/market?${new URLSearchParams({ exchange, symbol })}`;
  return (
    <>
      <TextLink href={href}>{symbol}</TextLink> {series && <span className="num">{series}</span>}{' '}
      <span className="soft">{exchange}</span>
    </>
  );
}
