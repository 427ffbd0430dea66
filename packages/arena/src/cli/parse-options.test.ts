import { describe, expect, it } from 'vitest';
import { parseOptions } from './parse-options.ts';

const methods = ['equal', 'hedge', 'oracle'];
const parse = (...args: string[]) => parseOptions(args, methods)!;

describe('the command line of the arena', () => {
  it('asks for worlds of consecutive seeds', () => {
    expect(parse('--worlds', '3', '--seed', '7', '--variant', 'static').sources).toEqual([
      { variant: 'static', seed: 7 },
      { variant: 'static', seed: 8 },
      { variant: 'static', seed: 9 },
    ]);
    expect(parse().sources[0]).toEqual({ variant: 'standard', seed: 1 });
  });

  it('takes several files and several methods', () => {
    const options = parse('--world', 'a.json.gz', 'b.json', '--only', 'hedge', 'oracle', '--json');
    expect(options.sources).toEqual([{ file: 'a.json.gz' }, { file: 'b.json' }]);
    expect(options).toMatchObject({ only: ['hedge', 'oracle'], json: true, reference: null, save: null });
  });

  it.each([
    [['--worlds', '0'], /--worlds "0" is no whole number/],
    [['--worlds', 'many'], /--worlds "many" is no whole number/],
    [['--seed', '-1'], /--seed "-1" is no whole number/],
    [['--variant', 'odd'], /--variant "odd" is no variant: standard, static/],
    [['--only', 'luck'], /--only "luck" is no method: choose from equal, hedge, oracle/],
    [['--world', 'a', '--seed', '3'], /--world takes worlds from files/],
    [['--jobs', '0'], /--jobs "0" is no whole number/],
    [['--fast'], /unknown option '--fast'/],
    [['--world'], /argument missing/],
    [['three'], /too many arguments/],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => parse(...args)).toThrow(sentence);
  });
});
