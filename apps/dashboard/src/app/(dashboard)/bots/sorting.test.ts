import { describe, expect, it } from 'vitest';
import { parseSort, toggleSort, writeSort } from './sorting.ts';

const accuracy = { id: 'accuracy', desc: true };
const bot = { id: 'bot', desc: false };

describe('a press on a header', () => {
  it('sorts by that column alone', () => expect(toggleSort([bot], accuracy, false)).toEqual([accuracy]));
  it('turns the order round the second time', () =>
    expect(toggleSort([accuracy], accuracy, false)).toEqual([{ id: 'accuracy', desc: false }]));
  it('lets go the third time', () =>
    expect(toggleSort([{ id: 'accuracy', desc: false }], accuracy, false)).toEqual([]));
  it('with shift adds the column after the others', () =>
    expect(toggleSort([accuracy], bot, true)).toEqual([accuracy, bot]));
  it('with shift turns a column round in its place', () =>
    expect(toggleSort([accuracy, bot], accuracy, true)).toEqual([{ id: 'accuracy', desc: false }, bot]));
  it('with shift lets go of one column only', () =>
    expect(toggleSort([{ id: 'accuracy', desc: false }, bot], accuracy, true)).toEqual([bot]));
});

describe('an order in the URL', () => {
  it('survives', () =>
    expect(parseSort(writeSort([accuracy, bot]), ['accuracy', 'bot'])).toEqual([accuracy, bot]));
  it('leaves out what is no column', () => expect(parseSort('-nonsense,bot', ['bot'])).toEqual([bot]));
  it('leaves out a column named twice', () => expect(parseSort('bot,-bot', ['bot'])).toEqual([bot]));
});
