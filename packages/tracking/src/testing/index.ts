export { arbitrarySeries, marketBegin } from './arbitrary-candles.ts';
export { arbitrarySituation, arbitrarySituationOn, type RandomSituation } from './arbitrary-situation.ts';
