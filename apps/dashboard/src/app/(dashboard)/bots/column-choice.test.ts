import { describe, expect, it } from 'vitest';
import { defaultColumns, parseColumns, toggleColumn, writeColumns } from './column-choice.ts';

describe('the choice of columns', () => {
  it('survives a cookie', () =>
    expect(parseColumns(writeColumns(['bot', 'accuracy', 'sl_rate']))).toEqual([
      'bot',
      'accuracy',
      'sl_rate',
    ]));
  it('is the default one without a cookie, and with a broken one', () => {
    expect(parseColumns(undefined)).toEqual(defaultColumns);
    expect(parseColumns('<script>')).toEqual(defaultColumns);
  });
  it('never loses the name, and keeps the order of the table', () =>
    expect(parseColumns('sl_rate.accuracy')).toEqual(['bot', 'accuracy', 'sl_rate']));
  it('shows a hidden column in its place and hides a shown one', () => {
    expect(toggleColumn(['bot', 'ended', 'sl_rate'], 'accuracy')).toEqual([
      'bot',
      'ended',
      'accuracy',
      'sl_rate',
    ]);
    expect(toggleColumn(['bot', 'ended', 'sl_rate'], 'ended')).toEqual(['bot', 'sl_rate']);
  });
  it('cannot hide the name', () => expect(toggleColumn(['bot', 'ended'], 'bot')).toEqual(['bot', 'ended']));
});
