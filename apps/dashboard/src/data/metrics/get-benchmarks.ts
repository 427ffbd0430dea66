import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

export const benchmarkNames = ['equal-weight', 'buy-and-hold'] as const;

const benchmarkDay = z.object({
  benchmark_name: z.enum(benchmarkNames),
  day: z.string(),
  net_return: z.number(),
});

export type BenchmarkDay = z.infer<typeof benchmarkDay>;

/** The daily returns of what a bot has to beat, on the days from..to. */
export function getBenchmarks(from: string, to: string): Promise<BenchmarkDay[]> {
  const page = (first: number, last: number) =>
    api()
      .from('benchmark_daily_returns')
      .select('benchmark_name, day, net_return')
      .gte('day', from)
      .lte('day', to)
      .order('day')
      .order('benchmark_name')
      .range(first, last);
  return readAll('the benchmarks', page, benchmarkDay);
}
