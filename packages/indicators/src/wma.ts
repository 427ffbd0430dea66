import { defineIndicator } from './indicator.ts';
import { unknowns } from './unknowns.ts';

/** Moving average of the close with weights 1, 2, … length, the newest heaviest. */
export const wma = defineIndicator('wma', (columns, length: number) => {
  const result = unknowns(columns.length);
  const weights = (length * (length + 1)) / 2;
  for (let i = length - 1; i < columns.length; i++) {
    let sum = 0;
    for (let weight = 1; weight <= length; weight++) sum += weight * columns.close[i - length + weight]!;
    result[i] = sum / weights;
  }
  return result;
});
