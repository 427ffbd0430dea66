import { expect, it } from 'vitest';
import { knowSureThing, knowSureThingSignal } from './know-sure-thing.ts';
import { closesAt } from './testing/closes-at.ts';

/** Fifty closes and their numbers: https://github.com/anandanand84/technicalindicators, test/momentum/KST.js */
const closes = closesAt(
  ...[1344.78, 1357.98, 1355.69, 1325.51, 1335.02, 1313.72, 1319.99, 1331.85, 1329.04, 1362.16, 1365.51],
  ...[1374.02, 1367.58, 1354.68, 1352.46, 1341.47, 1341.45, 1334.76, 1356.78, 1353.64, 1363.67, 1372.78],
  ...[1376.51, 1362.66, 1350.52, 1338.31, 1337.89, 1360.02, 1385.97, 1385.3, 1379.32, 1375.32, 1365.0],
  ...[1390.99, 1394.23, 1401.35, 1402.22, 1402.8, 1405.87, 1404.11, 1403.93, 1405.53, 1415.51, 1418.16],
  ...[1418.13, 1413.17, 1413.49, 1402.08, 1411.13, 1410.44],
);
/** They round every rate of change and mean to the cent, so the sums may differ by two. */
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 1));

it('equals the numbers of technicalindicators', () => {
  expect([...knowSureThing().compute(closes).slice(44)]).toEqual(
    near([36.59, 37.23, 38.36, 38.76, 37.54, 36.23]),
  );
});

it('has a signal of three candles that equals theirs', () => {
  expect([...knowSureThingSignal(3).compute(closes).slice(46)]).toEqual(near([37.39, 38.12, 38.22, 37.51]));
});
