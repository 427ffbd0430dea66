import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectCandles, createSimulatedSource } from '@quorum/market-data';

/** For tests: hourly candles of a simulated market as the files that --candles reads, [from, to) in ms. */
export async function writeCandleFolder(
  folder: string,
  symbols: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const source = createSimulatedSource({ seed: 7, symbols });
  for (const symbol of symbols) {
    const request = { symbol, timeframe: '1h', from, to, asOf: to } as const;
    const { candles } = await collectCandles(source.candles(request));
    const lines = candles.map(({ openedAt, open, high, low, close, volume }) =>
      [new Date(openedAt).toISOString(), open, high, low, close, volume].join(','),
    );
    const text = ['ts,open,high,low,close,volume', ...lines, ''].join('\n');
    await writeFile(join(folder, `${symbol}-1h.csv`), text);
  }
}
