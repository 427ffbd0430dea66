import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv.ts';

const columns = [
  { header: 'bot', value: (row: { bot: string; rate: number | null }) => row.bot },
  { header: 'rate', value: (row: { bot: string; rate: number | null }) => row.rate },
];

describe('a CSV file', () => {
  it('starts with its headers and keeps numbers raw', () =>
    expect(toCsv(columns, [{ bot: 'a', rate: 0.5353075170842825 }])).toBe(
      'bot,rate\r\na,0.5353075170842825\r\n',
    ));
  it('leaves unknown numbers empty', () =>
    expect(toCsv(columns, [{ bot: 'a', rate: null }])).toContain('\r\na,\r\n'));
  it('quotes what would break a line', () =>
    expect(toCsv(columns, [{ bot: 'a "b", c', rate: 1 }])).toContain('"a ""b"", c",1'));
});
