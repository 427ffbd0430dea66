import { describe, expect, it } from 'vitest';
import { drawnCases } from './cases/index.ts';
import { readDrawing } from './cases/read-drawing.ts';
import { differences } from './differences.ts';
import { judgeCall } from './judge-call.ts';

for (const [rule, cases] of Object.entries(drawnCases)) {
  describe(`the path of a call: ${rule}`, () => {
    it.each(cases)('$name', (drawing) => {
      const { call, market, asOf, expected } = readDrawing(drawing);
      expect(differences(expected, judgeCall(call, market, asOf))).toEqual([]);
    });
  });
}
