import { describe, expect, it } from 'vitest';
import { parseOptions } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

describe('the command line', () => {
  it('without options means the defaults', () => {
    expect(parseOptions({})).toMatchObject({ port: 3000, reset: false, dashboard: true, json: false });
  });

  it('names days in UTC, the last one included', () => {
    const { from, to } = parseOptions({ from: '2024-02-28', to: '2024-02-29' });
    expect([from, to]).toEqual([Date.UTC(2024, 1, 28), Date.UTC(2024, 2, 1)]);
  });

  it('names moments to the minute, the end not included', () => {
    const { from, to, asOf } = parseOptions({
      from: '2024-06-01T12:00Z',
      to: '2024-06-01T13:30:15Z',
      asOf: '2024-06-01T12:04Z',
    });
    expect([from, to, asOf]).toEqual([
      Date.UTC(2024, 5, 1, 12),
      Date.UTC(2024, 5, 1, 13, 30, 15),
      Date.UTC(2024, 5, 1, 12, 4),
    ]);
  });

  it('names symbols the way people write them', () => {
    expect(parseOptions({ symbols: 'btcusdt, ETH/USDT' }).symbols).toEqual(['BTCUSDT', 'ETHUSDT']);
  });

  it('may name a single day', () => {
    const { from, to } = parseOptions({ from: '2024-06-01', to: '2024-06-01' });
    expect((to ?? 0) - (from ?? 0)).toBe(24 * 60 * 60_000);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ from: '1.6.2024' }, '--from "1.6.2024" is no date: write it like 2024-06-01 or 2024-06-01T12:00Z'],
    [{ to: 'yesterday' }, '--to "yesterday" is no date: write it like 2024-06-01 or 2024-06-01T12:00Z'],
    [{ asOf: '2024-06-01T12:00' }, '--as-of "2024-06-01T12:00" is no date: write it like'],
    [{ from: '2024-02-30' }, '--from "2024-02-30" is not a day of the calendar'],
    [{ from: '2024-13-01' }, '--from "2024-13-01" is not a day of the calendar'],
    [{ from: '2024-06-01T25:00Z' }, '--from "2024-06-01T25:00Z" is not a day of the calendar'],
    [{ from: '2024-06-02', to: '2024-06-01' }, '--from 2024-06-02 is not before --to 2024-06-01'],
    [{ symbols: 'BTCUSDT,' }, '--symbols "BTCUSDT," is no list of symbols: write it like BTCUSDT,ETHUSDT'],
    [{ symbols: "'; drop table" }, `--symbols "'; drop table" is no list of symbols`],
    [{ days: 'many' }, '--days "many" is no number of days'],
    [{ days: '1.5' }, '--days "1.5" is no whole number of days'],
    [{ days: '0' }, '--days "0" must be at least 1'],
    [{ days: '100000' }, '--days "100000" must be at most 3660'],
    [{ port: '0' }, '--port "0" is no port: it is a number from 1 to 65535'],
    [{ port: '65536' }, '--port "65536" is no port: it is a number from 1 to 65535'],
    [{ port: 'http' }, '--port "http" is no port: it is a number from 1 to 65535'],
    [{ apiPort: '80.5' }, '--api-port "80.5" is no port'],
    [
      { databaseUrl: 'localhost:5432' },
      '--database-url "localhost:5432" is no Postgres address: write it like postgres://user:password@host:5432/postgres',
    ],
  ])('%j is refused with the option, what was given and how to write it', (raw, sentence) => {
    expect(() => parseOptions(raw)).toThrow(UsageError);
    expect(() => parseOptions(raw)).toThrow(sentence);
  });
});
