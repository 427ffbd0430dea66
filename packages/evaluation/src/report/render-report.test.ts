import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { makeDecision } from '../testing/make-decision.ts';
import { renderCoverage } from './render-coverage.ts';
import { renderReport } from './render-report.ts';

const DAY = 24 * 60 * 60_000;
const from = Date.UTC(2022, 0, 1);
const run = { candles: 'a <folder>', engine: 'PostgreSQL', scanEvery: 4, callCount: 9, tookSeconds: 120 };
const decisions = Array.from({ length: 130 }, (_, day) =>
  makeDecision({
    decidedAt: from + day * DAY,
    move: day % 3 === 0 ? -0.02 : 0.01,
    probability: 0.51 + (day % 9) / 100,
    equalShare: 0.5 + (day % 5) / 10,
    isRecommended: day % 10 === 0,
  }),
);
const input = {
  decisions,
  recommendations: [],
  account: [],
  costs: { fee: 0.0005, slippage: 0.0002 },
  period: { from, to: from + 130 * DAY },
};
const evaluation = evaluate(input, { repetitions: 50 });
const page = renderReport(evaluation, run);

describe('the report', () => {
  it('needs nothing from elsewhere', () => {
    expect(page).not.toMatch(/https?:|<script|@import|url\(/);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('begins with what was found', () => {
    const text = page.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(text.indexOf(evaluation.findings[0]!)).toBeGreaterThan(0);
    expect(text.indexOf(evaluation.findings[0]!)).toBeLessThan(text.indexOf('<svg'));
  });

  it('gives every picture a title and a text of its own', () => {
    const pictures = page.match(/<svg[^>]*role="img"[^>]*>/g) ?? [];
    const named = pictures.flatMap((tag) => /aria-labelledby="([\w-]+) ([\w-]+)"/.exec(tag)!.slice(1));
    expect(pictures.length).toBeGreaterThanOrEqual(7);
    expect(new Set(named).size).toBe(named.length);
    for (const id of named) expect(page).toContain(`id="${id}"`);
  });

  it('draws no point outside of its picture, and no number that is none', () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
    for (const [, points] of page.matchAll(/points="([^"]*)"/g)) {
      for (const point of points!.split(' ').filter(Boolean)) {
        const [x, y] = point.split(',').map(Number);
        expect(x! >= 0 && x! <= 400 && y! >= 0 && y! <= 300, point).toBe(true);
      }
    }
  });

  it('writes names as text', () => {
    expect(page).not.toContain('<folder>');
    expect(page).toContain('a &#60;folder&#62;');
  });

  it('of nothing says so and draws nothing', () => {
    const empty = renderReport(evaluate({ ...input, decisions: [] }, { repetitions: 50 }), run);
    expect(empty).toContain('there is nothing to say yet');
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the picture of coverage', () => {
  const picture = renderCoverage(evaluation);

  it('stands alone, with both figures and their legend', () => {
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|@import|url\(/);
    expect(picture).toMatch(/^<svg xmlns=/);
    for (const text of ['accuracy by coverage', 'mean net return of 24 hours by coverage', 'Quorum', 'Equal'])
      expect(picture).toContain(text);
  });
});
