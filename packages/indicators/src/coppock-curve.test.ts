import { expect, it } from 'vitest';
import { coppockCurve } from './coppock-curve.ts';
import { closesAt } from './testing/closes-at.ts';

/** StockCharts' example, months of the S&P 500: https://school.stockcharts.com/doku.php?id=technical_indicators:coppock_curve */
const months = [
  872.81, 919.14, 919.32, 987.48, 1020.62, 1057.08, 1036.19, 1095.63, 1115.1, 1073.87, 1104.49, 1169.43,
  1186.69, 1089.41, 1030.71, 1101.6, 1049.33, 1141.2, 1183.26, 1180.55, 1257.64, 1286.12, 1327.22, 1325.83,
  1363.61, 1345.2, 1320.64, 1292.28, 1218.89, 1131.42, 1253.3, 1246.96, 1257.6, 1312.41, 1365.68, 1408.47,
  1397.91, 1310.33, 1362.16, 1379.32,
];

it("equals StockCharts' example, as tested by ta4j", () => {
  const values = coppockCurve(14, 11, 10).compute(closesAt(...months));
  const published = [23.8929, 19.3187, 16.3505, 14.12, 12.782, 11.3924, 8.3662, 7.4532, 8.79];
  expect([...values.slice(31)]).toEqual(published.map((value) => expect.closeTo(value, 3)));
});
