import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from './read.ts';

const rows = z.array(z.object({ n: z.number() }));

describe('a read', () => {
  it('answers with what was parsed', async () =>
    expect(
      await read('the rows', Promise.resolve({ data: [{ n: 1, more: true }], error: null }), rows),
    ).toEqual([{ n: 1 }]));
  it('throws a sentence when the API refuses', async () =>
    expect(read('the rows', Promise.resolve({ data: null, error: { code: '42P01' } }), rows)).rejects.toThrow(
      'the rows could not be read: the database does not have it (42P01)',
    ));
  it('throws a sentence that names the column when the reply is not what it was', async () =>
    expect(read('the rows', Promise.resolve({ data: [{ n: 'one' }], error: null }), rows)).rejects.toThrow(
      'the rows could not be understood: 0.n',
    ));
});
